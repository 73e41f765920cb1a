import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailDraft } from "./mail-draft";

const parts = (address: string | undefined) => {
  const [, subject = "", body = ""] = /^mailto:\?subject=([^&#?]*)&body=([^&#?]*)$/.exec(address ?? "") ?? [];
  return { subject: decodeURIComponent(subject), body: decodeURIComponent(body) };
};

describe("a mail draft", () => {
  it("has no recipient, and gives subject and body back with CRLF at each line", () => {
    expect(parts(mailDraft("Note & 100 %", "1. Pool?\n   a=b&c #1 + 2\r\nGrüße 请确认"))).toEqual({
      subject: "Note & 100 %",
      body: "1. Pool?\r\n   a=b&c #1 + 2\r\nGrüße 请确认",
    });
  });

  it("is made of no text that a mail program would cut", () => {
    const longestBody = "x".repeat(1_800 - "mailto:?subject=s&body=".length);
    expect(mailDraft("s", longestBody)).toHaveLength(1_800);
    expect(mailDraft("s", `${longestBody}x`)).toBeUndefined();
    // Encoded, each of these takes nine characters.
    expect(mailDraft("s", "请".repeat(250))).toBeUndefined();
  });

  it("never fails, whatever was typed, and holds nothing that ends an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const address = mailDraft(text, text) ?? "mailto:?subject=&body=";
        expect(address).toMatch(/^mailto:\?subject=[A-Za-z0-9%_.!~*'()-]*&body=[A-Za-z0-9%_.!~*'()-]*$/);
      }),
    );
  });
});
