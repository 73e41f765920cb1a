import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { joined } from "@/lib/text/fragments";
import { argument, quoted, quotedText } from "./printed-text";

const nasty = fc.string({
  unit: fc.constantFrom("'", "\u2018", "\u2019", "\u201a", "\u201b", '"', "$", "`", "a", " ", "(", ")", ";", "\\", "ü"),
});
const printedArgument = (value: string) => joined(argument(value));
/** What PowerShell takes from a command line: a quoted text, or a word without a mark of its own. */
const pasted = (text: string) => (/^[A-Za-z][A-Za-z0-9.-]*$/.test(text) ? text : readLiteral(text));

describe("a value in a printed command", () => {
  it("is the value again when it is pasted", () => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(readLiteral(quotedText(value))).toBe(value);
        expect(readLiteral(joined(quoted(value, "\\it's")))).toBe(`${value}\\it's`);
        expect(pasted(printedArgument(value))).toBe(value);
      }),
    );
  });

  it("is the value again for every accepted value of every field", () => {
    for (const { id, normalised } of adversarialInputs)
      if (normalised !== null) expect(pasted(printedArgument(normalised)), id).toBe(normalised);
  });

  it.each([
    ["mbx01.contoso.com", "mbx01.contoso.com"],
    ["Munich", "Munich"],
    ["Zürich West 2", "'Zürich West 2'"],
    ["O\u2019Brien", "'O\u2019\u2019Brien'"],
    ["1mbx.fabrikam.com", "'1mbx.fabrikam.com'"],
    ["", "''"],
    ["-Force", "'-Force'"],
    ["cas01\\owa (Default Web Site)", "'cas01\\owa (Default Web Site)'"],
  ])("%s is written %s", (value, text) => {
    expect(printedArgument(value)).toBe(text);
  });
});
