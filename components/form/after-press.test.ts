import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { afterPress, watchPresses } from "./after-press";

let stop = () => {};
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", Object.assign(new EventTarget(), { setTimeout }));
  stop = watchPresses(page as Document);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it("what would move a page waits for the click that a press becomes", () => {
  const said: string[] = [];
  page.addEventListener("click", () => said.push("click"));
  afterPress(() => said.push("at once"));
  page.dispatchEvent(new Event("mousedown"));
  afterPress(() => said.push("note"));
  page.dispatchEvent(new Event("mouseup"));
  page.dispatchEvent(new Event("click"));
  vi.runAllTimers();
  expect(said).toEqual(["at once", "click", "note"]);
});

it("a press that ends outside the window, or becomes a drag, holds nothing back for ever", () => {
  const noted = vi.fn();
  page.dispatchEvent(new Event("mousedown"));
  afterPress(noted);
  window.dispatchEvent(new Event("blur"));
  vi.runAllTimers();
  page.dispatchEvent(new Event("mousedown"));
  afterPress(noted);
  page.dispatchEvent(new Event("dragend"));
  vi.runAllTimers();
  expect(noted).toHaveBeenCalledTimes(2);
});
