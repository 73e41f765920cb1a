/**
 * Whether any object of JSON text has a key twice, escapes resolved; `JSON.parse` would silently take the last one.
 * One pass, without recursion. The text must have passed `JSON.parse`.
 */
export function hasDuplicateKey(json: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (character === "{" || character === "[") open.push(new Set());
    else if (character === "}" || character === "]") open.pop();
    else if (character === '"') {
      const end = endOfString(json, at);
      // In valid JSON a string before a colon is a key of the innermost object.
      if (json.charAt(skipBlanks(json, end + 1)) === ":") {
        const key = String(JSON.parse(json.slice(at, end + 1)));
        if (open.at(-1)?.has(key)) return true;
        open.at(-1)?.add(key);
      }
      at = end;
    }
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json.charAt(at) !== '"') at += json.charAt(at) === "\\" ? 2 : 1;
  return at;
}

function skipBlanks(json: string, start: number): number {
  let at = start;
  while (/[ \t\r\n]/.test(json.charAt(at))) at += 1;
  return at;
}
