/** The heading above what came of dropped files; the focus goes there. */
export const recordsHeadingId = "records";
/** What dropped files say against the change, at the top of the page; the focus goes there first. */
export const graveFindingsId = "grave";
