import { describe, expect, it } from "vitest";
import { element } from "./element";
import { unbrokenProse } from "./unbroken";

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

  it.each(["-", "a-b 2026-11-29 -Force x.ps1", " -A  b-c\n\n d-e ", ""])("leaves the characters of %j", (text) => {
    expect(shown(html(unbrokenProse(text)))).toBe(text);
  });
});
