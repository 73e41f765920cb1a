import { beforeEach, expect, it, vi } from "vitest";
import { storedSwitch } from "./stored-switch";

const items = new Map<string, string>();

beforeEach(() => {
  items.clear();
  vi.stubGlobal("window", {
    localStorage: {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, text: string) => items.set(key, text),
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  });
});

it("a switch that starts on is on until it was switched off, and writes only when it changes", () => {
  const heard = vi.fn();
  const one = storedSwitch("key", { on: "open", off: "closed", starts: "on" });
  one.subscribe(heard);
  one.setOn(true);
  expect([one.isOn(), items.size, heard.mock.calls.length]).toEqual([true, 0, 0]);
  one.setOn(false);
  expect([one.isOn(), items.get("key"), heard.mock.calls.length]).toEqual([false, "closed", 1]);
  one.setOn(true);
  expect([one.isOn(), items.get("key"), heard.mock.calls.length]).toEqual([true, "open", 2]);
});

it("a switch that starts off is off until it was switched on", () => {
  const one = storedSwitch("key", { on: "on", off: "off", starts: "off" });
  expect(one.isOn()).toBe(false);
  one.setOn(true);
  expect([one.isOn(), items.get("key")]).toEqual([true, "on"]);
});

it("a switch takes a word that it does not know for how it starts", () => {
  items.set("key", "maybe");
  expect(storedSwitch("key", { on: "on", off: "off", starts: "on" }).isOn()).toBe(true);
  expect(storedSwitch("key", { on: "on", off: "off", starts: "off" }).isOn()).toBe(false);
});
