import { describe, expect, it } from "vitest";
import { prosePieces } from "./prose-pieces";

const whole = (text: string) =>
  prosePieces(text, "words").flatMap((piece) => (piece.whole ? [`${piece.text}${piece.code ? "" : " (words)"}`] : []));

describe("sentences", () => {
  it("keep scripts, cmdlets, parameters, dates and short hashes in one piece, and nothing else", () => {
    expect(whole("Run .\\lync\\Set-LyncTrust.ps1 with -WhatIf (or -Server) on 2026-11-28: a read-only look.")).toEqual([
      ".\\lync\\Set-LyncTrust.ps1",
      "-WhatIf",
      "-Server",
      "2026-11-28 (words)",
    ]);
    expect(whole("Restart it (Restart-Service RTCSRV) and run Get-CsSite.")).toEqual([
      "Restart-Service RTCSRV",
      "Get-CsSite",
    ]);
    expect(whole("It starts with 0a97 07b5, to the last digit.")).toEqual(["0a97 07b5 (words)"]);
    expect(whole("Ask for setup permission (Grant-CsSetupPermission), then lync/Undo-LyncTrust.ps1.")).toEqual([
      "Grant-CsSetupPermission",
      "lync/Undo-LyncTrust.ps1",
    ]);
  });

  it("keep the names of files in one piece, and no name of a server", () => {
    expect(whole("Choose facts-*.json, owa-im-collect.zip or web.config of mbx01.contoso.com.")).toEqual([
      "facts-*.json",
      "owa-im-collect.zip",
      "web.config",
    ]);
  });

  it("set as code what a script writes between quotation marks, where they say so", () => {
    const text = "“Exit code 0”. Set “-Server” again.";
    expect(prosePieces(text, "output").filter(({ code }) => code)).toEqual([
      { text: "Exit code 0", whole: false, code: true },
      { text: "-Server", whole: false, code: true },
    ]);
    expect(prosePieces(text, "words").filter(({ code }) => code)).toEqual([
      { text: "-Server", whole: true, code: true },
    ]);
  });

  it("begin no line with the mark behind a whole piece, and end none with the bracket before it", () => {
    expect(prosePieces("Run lync/Get-LyncFacts.ps1. It only reads (-WhatIf), you see.", "words")).toEqual([
      { text: "Run ", whole: false, code: false },
      { text: "lync/Get-LyncFacts.ps1", whole: true, code: true, mark: "." },
      { text: " It only reads ", whole: false, code: false },
      { text: "-WhatIf", whole: true, code: true, bracket: "(", mark: ")," },
      { text: " you see.", whole: false, code: false },
    ]);
  });

  it("lose no character", () => {
    for (const text of [
      "",
      "-",
      "“”",
      "-Server -WhatIf.",
      "a-B 2026-11-28“x”",
      "[Set-A.ps1]",
      "“-A”. -B.",
      "(-A)(-B), (-C",
    ])
      for (const quotes of ["words", "output"] as const)
        expect(
          prosePieces(text, quotes)
            .map((piece) => (piece.bracket ?? "") + piece.text + (piece.mark ?? ""))
            .join(""),
        ).toBe(text);
  });
});
