/** As Windows cuts the name of a computer: the first label, 15 characters, upper case (script contract 5). */
export function computerName(name: string): string {
  return (name.split(".", 1)[0] ?? "").slice(0, 15).toUpperCase();
}

/** Whether Windows could have told this name. */
export const isComputerName = (text: string): boolean => text !== "" && text.length <= 63 && !/[\p{C}\s]/u.test(text);

/** Whether two names mean the same to Windows: without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
