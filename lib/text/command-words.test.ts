import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandPieces } from "./command-words";

describe("the pieces of a command", () => {
  it("keep every word with a mark in it whole", () => {
    expect(commandPieces("New-CsTrustedApplicationPool  -Identity mbx01.contoso.com -Port 5199")).toEqual([
      { text: "New-CsTrustedApplicationPool", whole: true },
      { text: "  ", whole: false },
      { text: "-Identity", whole: true },
      { text: " mbx01.contoso.com ", whole: false },
      { text: "-Port", whole: true },
      { text: " 5199", whole: false },
    ]);
  });

  it("go on behind the comma of a list of texts, so that no thumbprint is cut in two", () => {
    const list = commandPieces(
      '-Parameters @("IMServerName=pool.contoso.com","IMCertificateThumbprint=0574") -Port 1,2',
    );
    expect(list.map(({ text }) => text)).toEqual([
      "-Parameters",
      " ",
      '@("IMServerName=pool.contoso.com",',
      '"IMCertificateThumbprint=0574")',
      " ",
      "-Port",
      " ",
      "1,2",
    ]);
  });

  it("are the command again when they are joined, and break at blanks only", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB1,-_.\\/'\"${} \t\u2011\u4e00") }), (line) => {
        const pieces = commandPieces(line);
        expect(pieces.map(({ text }) => text).join("")).toBe(line);
        for (const { text, whole } of pieces) if (whole) expect(text).not.toContain(" ");
      }),
    );
  });
});
