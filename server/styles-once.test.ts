import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { stylesOnce } from "./styles-once";

const sheet = '.a:before{content:"\\2022 é"}';
const row = `:T${Buffer.byteLength(sheet).toString(16)},${sheet}`;
const data = `1:"</script>"\n2${row}3:["$","style",{"children":"$2"}]\n4${row}5:"line\u2028end"\n`;
const push = (text: string) =>
  `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll("<", "\\u003c")}])</script>`;

/** The page with its data in pieces of so many characters, as the framework streams it. */
function pageWith(text: string, size: number): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
  const opened = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
  return `<head><style data-href="/a.css">${sheet}</style></head><p>Hello</p>${opened}${pieces.map(push).join("")}`;
}

/** What the scripts of the page hand to React, which waits for it, or comes later and finds it. */
function dataOf(html: string, waiting: boolean): string {
  const pushes: [number, string?][] = [];
  const self: { __next_f?: unknown[] } = waiting ? { __next_f: pushes } : {};
  // React takes one piece a call.
  pushes.push = (piece) => (pushes[pushes.length] = piece)[0];
  for (const [, script = ""] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) runInNewContext(script, { self });
  const [[first] = [], ...pieces] = (self.__next_f ?? []) as typeof pushes;
  expect(first).toBe(0);
  return pieces.map(([kind, text]) => (kind === 1 ? text : "?")).join("");
}

describe("a prerendered page", () => {
  it.each([7, 40, 10_000])("keeps a style sheet once, and all other data, in pieces of %i characters", (size) => {
    const page = pageWith(data, size);
    const html = stylesOnce(page);
    expect(dataOf(page, true)).toBe(data);
    for (const waiting of [true, false]) expect(dataOf(html, waiting)).toBe(data.replaceAll(row, ':""\n'));
    expect(html.split("2022").length - 1).toBe(1);
    expect(html.replace(/<script>[\s\S]*?<\/script>/g, "")).toBe(page.replace(/<script>[\s\S]*?<\/script>/g, ""));
  });

  it.each([
    ["the length of a row is another", pageWith(data.replaceAll(":T1", ":T2"), 40)],
    ["the data does not hold the sheet", pageWith('1:"a"\n', 40)],
    ["there is no data", pageWith("", 1)],
    ["the data is opened in another way", pageWith(data, 40).replace("push([0])", "push([2])")],
  ])("stays as it is when %s", (_, html) => {
    expect(stylesOnce(html)).toBe(html);
  });
});
