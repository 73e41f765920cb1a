import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { sources } from "@/lib/powershell/sources.gen";
import { exitLine, lineText, quotedLines, scriptLines } from "./script-lines";

const printed = sources.library + sources.driver;
const isGap = (piece: unknown) => typeof piece !== "string";

describe("the lines that documents promise", () => {
  it.each(Object.entries(scriptLines))("%s is made of texts that the library prints", (_name, pieces) => {
    for (const piece of pieces) if (!isGap(piece)) expect(printed).toContain(`'${String(piece)}'`);
    expect(pieces.some((piece) => !isGap(piece))).toBe(true);
  });

  it("show their gaps", () => {
    expect(lineText("done")).toBe("Done: n changes, and everything reads back as it should.");
    expect(exitLine(10)).toBe("Exit code 10");
    expect(quotedLines(en, lineText("checkHolds"), exitLine(0))).toBe("“ok  …”, “Exit code 0”");
  });
});
