import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkup } from "@/lib/testing/markup";
import { element, escapeHtml, Markup, styleElement } from "./element";

const page = (child: Markup) => `<!DOCTYPE html>\n${child.print()}`;

describe("an element", () => {
  it("shows any text character for character [criterion 49]", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { elements, texts } = readMarkup(page(element("p", { title: text }, text)));
        expect(elements).toEqual(["p"]);
        expect(texts.join("")).toBe(text);
      }),
    );
  });

  it("keeps a quotation mark inside its attribute", () => {
    expect(element("p", { title: '"><b>' }).print()).toBe('<p title="&quot;&gt;&lt;b&gt;"></p>');
  });

  it("takes no finished HTML from outside", () => {
    expect(() => new Markup(Symbol("own") as never, "<b>")).toThrow("element()");
  });

  it("refuses a style sheet that could end its own element", () => {
    expect(() => styleElement("</style><script>")).toThrow("no markup");
  });

  it("escapes nothing but the five marks", () => {
    expect(escapeHtml("请确认 € `$&` \u{1f600}")).toBe("请确认 € `$&amp;` \u{1f600}");
  });
});
