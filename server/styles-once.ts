const style = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** The script that opens the data, then those that hand it over in pieces. */
const opened = "(self.__next_f=self.__next_f||[]).push([0])";
const pushed = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * A prerendered page with each style sheet once. Next.js 16.4 writes an inlined sheet into the page, and twice more into the data
 * that React reads at hydration (`self.__next_f`): two thirds of the page. React looks for a sheet by its address, finds the one
 * that is in the page, and never reads the copies, so their text can be empty. The data is then short enough for one script.
 * A page whose data looks different stays as it is.
 */
export function stylesOnce(html: string): string {
  const data = [...html.matchAll(pushed)].map(([, text = '""']) => String(JSON.parse(text))).join("");
  const sheets = [...html.matchAll(style)].map(([, text = ""]) => text).filter((text) => text !== "");
  const short = sheets.reduce(withoutRowsOf, data);
  if (short === data || !html.includes(opened)) return html;
  return html.replaceAll(pushed, "").replace(opened, () => `${opened};self.__next_f.push([1,${scriptString(short)}])`);
}

/** The data without the text of one sheet: a row of text, `2:T80c6,` and that many bytes (hexadecimal), becomes `2:""` and a line end. */
function withoutRowsOf(data: string, sheet: string): string {
  const length = Buffer.byteLength(sheet).toString(16);
  return data.replaceAll(`:T${length},${sheet}`, ':""\n');
}

/** A text as a string of JavaScript that is safe inside a script element. */
function scriptString(text: string): string {
  return JSON.stringify(text)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
