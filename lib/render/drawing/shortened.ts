/** From here on letters are as wide as two Latin ones in a font of one width: Chinese, Japanese, Korean, pictures. */
const firstWide = 0x2e80;

/** So much of a domain says where a server is. */
const leastOfDomain = 4;

/** A text in so many cells at most. The middle of a name goes first: its beginning says which server, its end says where. */
export function shortened(text: string, cells: number): string {
  const letters = [...text];
  if (widthOf(letters) <= cells) return text;
  const head = fitting(letters, Math.ceil((cells - 1) * 0.6));
  const tail = fitting(letters.toReversed(), cells - 1 - widthOf(head)).toReversed();
  return `${head.join("")}…${tail.join("")}`;
}

/** A host name in so many cells at most: what differs between servers is the first label, so the domain gives way. */
export function shortenedName(name: string, cells: number): string {
  const end = name.indexOf(".");
  const host = [...name.slice(0, Math.max(end, 0))];
  const room = cells - 1 - widthOf(host);
  if (end < 0 || widthOf([...name]) <= cells || room < leastOfDomain) return shortened(name, cells);
  return `${host.join("")}…${fitting([...name].toReversed(), room)
    .toReversed()
    .join("")}`;
}

/** The letters from the first on that fit into so many cells. */
function fitting(letters: readonly string[], cells: number): readonly string[] {
  let used = 0;
  const end = letters.findIndex((letter) => (used += cellsOf(letter)) > cells);
  return letters.slice(0, end);
}

function widthOf(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + cellsOf(letter), 0);
}

function cellsOf(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >= firstWide ? 2 : 1;
}
