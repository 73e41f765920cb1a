import type { Catalogue } from "@/components/messages/catalogue";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "äƀçđéƒğħïĵķłɱñöþɋŕşŧüṽŵẋýžÄƁÇĐÉƑĞĦÏĴĶŁṀÑÖÞɊŔŞŦÜṼŴẊÝŽ";
const letters = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** What a message is given stays as it is, so it travels between two marks of the private use area. */
const opened = "\uE000";
const closed = "\uE001";

/** A catalogue that nobody has to translate: each letter of English becomes an accented one, parameters stay. */
export function pseudoLanguage(english: Catalogue): Catalogue {
  return inPseudo(english) as Catalogue;
}

/** Each ASCII letter of a text with an accent, so that a text without one was not taken from the catalogue. */
function accentedText(text: string): string {
  return text
    .split(new RegExp(`(${opened}[^${closed}]*${closed}?)`))
    .map((piece) =>
      piece.startsWith(opened) ? piece : piece.replace(/[A-Za-z]/g, (letter) => letters.get(letter) ?? letter),
    )
    .join("")
    .replace(new RegExp(`[${opened}${closed}]`, "g"), "");
}

function inPseudo(message: unknown): unknown {
  // The address of a page is no word of a language.
  if (typeof message === "string") return /^https:\/\/\S+$/.test(message) ? message : accentedText(message);
  if (typeof message === "function")
    return (...parameters: readonly unknown[]) =>
      inPseudo((message as (...all: unknown[]) => unknown)(...parameters.map(marked)));
  if (Array.isArray(message)) return message.map(inPseudo);
  if (typeof message !== "object" || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([name, one]) => [name, inPseudo(one)]));
}

/** A parameter that is text, or a list or an object of texts; the empty text means "none" to some messages, so it stays empty. */
function marked(parameter: unknown): unknown {
  if (typeof parameter === "string") return parameter === "" ? "" : `${opened}${parameter}${closed}`;
  if (Array.isArray(parameter)) return parameter.map(marked);
  if (typeof parameter !== "object" || parameter === null) return parameter;
  return Object.fromEntries(Object.entries(parameter).map(([name, one]) => [name, marked(one)]));
}
