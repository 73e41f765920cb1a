/** A script with its folder, a cmdlet, a parameter, or a file by its name. */
const code =
  /((?:[a-z-]+\/)?[A-Z][A-Za-z]*-[A-Z][A-Za-z]+(?:\.ps1)?|(?<![\w-])-[A-Z][A-Za-z]+|\b(?:[a-z]+(?:-[a-z]+)*\.(?:zip|config|json))\b)/;

/** A text in its pieces: what belongs in a shell, and the prose around it. Joined they are the text. */
export function codeIn(text: string): readonly { readonly part: string; readonly isCode: boolean }[] {
  return text
    .split(code)
    .map((part, index) => ({ part, isCode: index % 2 === 1 }))
    .filter(({ part }) => part !== "");
}
