import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";

/** One other letter for each Latin one, so that lengths stay and no word of the first language is left. */
const letters = new Map(
  [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, index) => [
    letter,
    [..."áƀçđéƒğĥíĵķļɱñóþʠŕšţúṽŵẋýžÁɃÇĐÉƑĞĤÍĴĶĻⱮÑÓÞɊŔŠŢÚṼŴẊÝŽ"][index] ?? letter,
  ]),
);

/** Around a parameter while a message is made; private characters that no text of ours holds. */
const [begins, ends] = ["\u{e000}", "\u{e001}"];
const parameter = new RegExp(`${begins}[^${ends}]*${ends}`, "g");

/** A machine-made language: the English catalogue in other letters, with every parameter as it was given. */
export const pseudoWords: Words = { ...translated(en), locale: en.locale, language: en.language };

/** A catalogue or a part of it; the shape stays. */
export function translated<Part>(part: Part): Part {
  return anyPart(part) as Part;
}

function anyPart(part: unknown): unknown {
  if (typeof part === "string") return isAddress(part) ? part : inOtherLetters(part);
  if (typeof part === "function")
    return (...given: readonly unknown[]) => anyPart((part as Message)(...given.map(marked)));
  return mapped(part, anyPart);
}

/** The address of a page is no word of a language. */
function isAddress(text: string): boolean {
  return /^https:\/\/\S+$/.test(text);
}

type Message = (...given: readonly unknown[]) => unknown;

function inOtherLetters(text: string): string {
  const given = text.match(parameter) ?? [];
  return text
    .split(parameter)
    .map((said, index) => [...said].map((letter) => letters.get(letter) ?? letter).join("") + (given[index] ?? ""))
    .join("")
    .replaceAll(begins, "")
    .replaceAll(ends, "");
}

/** A parameter with its marks, whatever its shape. */
function marked(given: unknown): unknown {
  return typeof given === "string" ? `${begins}${given}${ends}` : mapped(given, marked);
}

function mapped(value: unknown, change: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
}
