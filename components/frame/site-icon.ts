/** The picture in the tab of the browser: a speech bubble on a plug. In the page itself, since a file costs a request. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4f4d"/>' +
  '<path d="M7 9h13v9h-7l-4 4v-4H7zM22 13h3v9h-2v4l-4-4h-5v-2" fill="none" stroke="#faf8f3" stroke-width="2" stroke-linejoin="round"/></svg>';

export const siteIcon = `data:image/svg+xml,${encodeURIComponent(picture)}`;
