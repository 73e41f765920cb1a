import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { allSymptoms } from "@/lib/render/checklist/symptoms";
import { helpTexts } from "@/components/messages/en/help";
import { prosePieces } from "@/components/ui/prose-pieces";

describe("the help page", () => {
  it("leaves no command and no file in the letters of prose", () => {
    const texts = [
      ...allSymptoms(en).flatMap(({ cause, remedy }) => [cause, remedy]),
      ...helpTexts.way.steps.map(({ text }) => text),
      ...helpTexts.unknown.list,
    ];
    const pieces = texts.flatMap((text) => prosePieces(text, "words"));
    const prose = pieces.flatMap(({ text, code }) => (code ? [] : [text]));
    expect(prose.filter((text) => /\.(ps1|config|zip|json)|[A-Z][a-z]+-[A-Z]|(^|\s)-[A-Z]/.test(text))).toEqual([]);
    expect(pieces.filter(({ code }) => code).length).toBeGreaterThan(20);
  });
});
