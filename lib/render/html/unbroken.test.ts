import { describe, expect, it } from "vitest";
import { element } from "./element";
import { unbrokenName, unbrokenProse, unbrokenTyped } from "./unbroken";

const html = (children: ReturnType<typeof unbrokenProse>) => element("p", {}, ...children).print();
const shown = (markup: string) => markup.replace(/<[^>]*>/g, "");

describe("what a line on paper does not cut", () => {
  it("is a date, a script and a short hash, and no other word", () => {
    expect(html(unbrokenProse("Until 2026-11-29, lync/Set-LyncTrust.ps1 -Force."))).toBe(
      "<p>Until <time>2026-11-29</time>, <span>lync/Set-LyncTrust.ps1</span> -Force.</p>",
    );
    expect(html(unbrokenProse("It starts with 0a97 07b5."))).toBe(
      '<p>It starts with <span class="whole">0a97 07b5</span>.</p>',
    );
    expect(html(unbrokenProse("half-empty"))).toBe("<p>half-empty</p>");
  });

  it("is a thumbprint, and a name but behind its dots and the marks of a path", () => {
    const thumbprint = "0574E253D7E6832EA447C70F654410ABF6E3202F";
    expect(html(unbrokenProse(`from ${thumbprint} to`))).toBe(`<p>from <kbd>${thumbprint}</kbd> to</p>`);
    expect(html(unbrokenName(thumbprint))).toBe(`<p><kbd>${thumbprint}</kbd></p>`);
    expect(html(unbrokenName("mbx-01.contoso.com"))).toBe("<p><kbd>mbx-01.contoso.com</kbd></p>");
    expect(html(unbrokenName("mbx-01.branch.contoso.com"))).toBe(
      "<p><kbd>mbx-01.</kbd><wbr><kbd>branch.</kbd><wbr><kbd>contoso.</kbd><wbr><kbd>com</kbd></p>",
    );
    expect(html(unbrokenName("override for mbx01.contoso.com"))).toBe(
      "<p><kbd>override</kbd> <kbd>for</kbd> <kbd>mbx01.contoso.com</kbd></p>",
    );
    expect(html(unbrokenTyped("im.test@contoso.com"))).toBe("<p><kbd>im.test@contoso.com</kbd></p>");
    expect(html(unbrokenTyped("On 2026-11-29"))).toBe("<p>On 2026-11-29</p>");
    expect(html(unbrokenName("x".repeat(41)))).toBe(`<p>${"x".repeat(41)}</p>`);
  });

  it.each(["-", "a-b 2026-11-29 -Force x.ps1", " -A  b-c\n\n d-e ", ""])("leaves the characters of %j", (text) => {
    expect(shown(html(unbrokenProse(text)))).toBe(text);
  });
});
