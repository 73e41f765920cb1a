import { describe, expect, it } from "vitest";
import { overlayTyped } from "./overlay-typed";

describe("overlayTyped", () => {
  it("keeps what was stored where nothing was typed", () => {
    const stored = { poolFqdn: "pool01.contoso.com", names: [{ name: "a" }, { name: "b" }] };
    expect(
      overlayTyped({ poolFqdn: "", names: [{ name: "" }] }, { poolFqdn: "", names: [{ name: "" }] }, stored),
    ).toEqual(stored);
  });

  it("keeps what was typed, and the rest of what was stored", () => {
    const blank = { rows: [{ fqdn: "", thumbprint: "" }] };
    const typed = { rows: [{ fqdn: "new", thumbprint: "" }] };
    const stored = {
      rows: [
        { fqdn: "old", thumbprint: "AB" },
        { fqdn: "second", thumbprint: "CD" },
      ],
    };
    expect(overlayTyped(blank, typed, stored)).toEqual({
      rows: [
        { fqdn: "new", thumbprint: "AB" },
        { fqdn: "second", thumbprint: "CD" },
      ],
    });
  });

  it("keeps a choice that was made before hydration", () => {
    const blank: { goal: string | null | undefined } = { goal: undefined };
    expect(overlayTyped(blank, { goal: "integrate" }, { goal: "turn-off" })).toEqual({ goal: "integrate" });
    expect(overlayTyped(blank, { goal: null }, { goal: "turn-off" })).toEqual({ goal: "turn-off" });
  });

  it("takes a prefilled text as untouched", () => {
    expect(overlayTyped({ port: "5199" }, { port: "5199" }, { port: "6000" })).toEqual({ port: "6000" });
  });
});
