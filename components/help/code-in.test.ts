import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { allSymptoms } from "@/lib/render/checklist/symptoms";
import { helpTexts } from "@/components/messages/en/help";
import { codeIn } from "./code-in";

const codes = (text: string) => codeIn(text).flatMap(({ part, isCode }) => (isCode ? [part] : []));

describe("code in prose", () => {
  it("is scripts, cmdlets, parameters and files, and nothing else", () => {
    expect(codes("Run lync/Undo-LyncTrust.ps1 with -Server, then Remove-CsTrustedApplication.")).toEqual([
      "lync/Undo-LyncTrust.ps1",
      "-Server",
      "Remove-CsTrustedApplication",
    ]);
    expect(codes("The update replaced web.config; drop the files of owa-im-collect.zip.")).toEqual([
      "web.config",
      "owa-im-collect.zip",
    ]);
    expect(codes("High-resolution photos, a sip: address, Front End Servers, 2026-11-28 – no code.")).toEqual([]);
  });

  it("leaves no command of the help page in prose, and every text as it is", () => {
    const texts = [
      ...allSymptoms(en).flatMap(({ cause, remedy }) => [cause, remedy]),
      ...helpTexts.way.steps.map(({ text }) => text),
      ...helpTexts.unknown.list,
    ];
    for (const text of texts) {
      expect(
        codeIn(text)
          .map(({ part }) => part)
          .join(""),
      ).toBe(text);
      const prose = codeIn(text).flatMap(({ part, isCode }) => (isCode ? [] : [part]));
      expect(prose.filter((part) => /\.ps1|[A-Z][a-z]+-[A-Z]|(^|\s)-[A-Z]/.test(part))).toEqual([]);
    }
    expect(texts.flatMap(codes).length).toBeGreaterThan(20);
  });
});
