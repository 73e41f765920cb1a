import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened, shortenedName } from "./shortened";

describe("a text that is shortened", () => {
  it("keeps its beginning and its end", () => {
    expect(shortened("exchange-mailbox-01.contoso.com", 20)).toBe("exchange-mai…oso.com");
  });

  it("keeps the first label of a host name whole", () => {
    expect(shortenedName("exchange-mailbox-01.muc.contoso.com", 28)).toBe("exchange-mailbox-01…toso.com");
    expect(shortenedName("exchange-mailbox-01.muc.contoso.com", 20)).toBe("exchange-mai…oso.com");
  });

  it("stays whole where it fits", () => {
    expect(shortened("mbx01.contoso.com", 17)).toBe("mbx01.contoso.com");
  });

  it("counts Chinese letters twice", () => {
    expect(shortened("请确认请确认", 12)).toBe("请确认请确认");
    expect(shortened("请确认请确认", 11)).toBe("请确认…确认");
  });

  it("never halves a letter, and is never too long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.integer({ min: 3, max: 40 }), (text, cells) => {
        const short = shortened(text, cells);
        expect(/\p{Surrogate}/u.test(short)).toBe(false);
        expect([...short].length).toBeLessThanOrEqual(Math.max(cells, 0));
      }),
    );
  });
});
