import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { problemWords } from "@/lib/messages/en/problems";
import { shareProblemText } from "@/lib/messages/problem-text";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { repairLink } from "./repair-link";
import { decodeShare, encodeShare } from "./share-link";

const code = encodeShare(canonicalJson(answersOf(scenarios["split-3"])));
const link = `https://wizard.contoso.com/open#${code}`;

describe("a link that something was added to", () => {
  it.each([
    ["a full stop", `${link}.`],
    ["brackets", `<${link}>`],
    ["words around it", `Look at ${link}, and tell me.`],
    ["line breaks", `${link.slice(0, 76)}\r\n${link.slice(76, 152)}\n> ${link.slice(152)}`],
    ["%23 for the # sign", link.replace("#", "%23")],
    ["a mail filter", `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01`],
    ["an invisible character", `${link.slice(0, 80)}\u200b${link.slice(80)}`],
  ])("is found again without %s", (_, text) => {
    expect(decodeShare(text).ok).toBe(false);
    expect(repairLink(text)).toBe(code);
  });

  it.each([
    ["its end is missing", link.slice(0, -1)],
    ["a character was changed", link.replace(code.slice(40, 44), "AAAA")],
    ["there is none", "hello"],
    ["the text is far too long", `${link}${" ".repeat(40_000)}`],
  ])("is not guessed when %s", (_, text) => {
    expect(repairLink(text)).toBeUndefined();
  });
});

describe("the sentence about a link", () => {
  const said = (text: string) => {
    const decoded = decodeShare(text);
    return decoded.ok ? "" : shareProblemText(decoded.error.reason, problemWords);
  };

  it("says how many characters of a cut one arrived [criterion 53]", () => {
    expect(said(`https://wizard.contoso.com/open#${code.slice(0, 100)}`)).toContain("100 characters arrived");
  });

  it("tells the address of a page from something else", () => {
    expect(said("https://wizard.contoso.com/")).toMatch(/address of a page/);
    expect(said("https://wizard.contoso.com/plan")).toMatch(/address of a page/);
    expect(said("hello")).not.toMatch(/address of a page/);
  });
});
