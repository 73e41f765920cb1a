import { zipSync } from "fflate";
import { factsJson } from "./example-facts";

const facts = factsJson("Get-LyncFacts", "FE01");
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Files that people give by mistake, by what they are. */
export const badFiles = {
  empty: new Uint8Array(),
  blank: bytes(" \r\n"),
  screenshot: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(400).fill(0xee)]),
  zip: new Uint8Array(zipSync({ "facts-FE01.json": bytes(facts) })),
  document: new Uint8Array(zipSync({ "[Content_Types].xml": bytes("<Types/>"), "word/document.xml": bytes("<w/>") })),
  pdf: bytes("%PDF-1.7\n"),
  program: Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...Array<number>(400).fill(0)]),
  large: new Uint8Array(40 * 1024 * 1024).fill(0x41),
  half: bytes(facts.slice(0, facts.length / 2)),
  outputOfACommand: bytes("Fqdn : mbx7.fabrikam.example\r\n"),
  newerFacts: bytes(facts.replace(/"schema":[0-9]+/, '"schema":99')),
} as const satisfies Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
