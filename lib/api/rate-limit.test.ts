import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit";

const options = { calls: 3, windowMs: 60_000, maxAddresses: 2 };

describe("the rate limit", () => {
  it("[criterion 63] lets an address make its calls, then names the seconds to wait", () => {
    const limit = createRateLimit(options);
    expect([0, 1, 2].map((now) => limit("a", now))).toEqual([0, 0, 0]);
    expect(limit("a", 1_000)).toBe(59);
    expect(limit("a", 59_999)).toBe(1);
  });

  it("starts again when the window is over", () => {
    const limit = createRateLimit(options);
    for (let call = 0; call < 9; call++) limit("a", 0);
    expect(limit("a", 60_000)).toBe(0);
  });

  it("counts each address on its own", () => {
    const limit = createRateLimit(options);
    for (let call = 0; call < 9; call++) limit("a", 0);
    expect(limit("b", 1)).toBe(0);
  });

  it("remembers no more addresses than told, forgetting the oldest window", () => {
    const limit = createRateLimit(options);
    for (let call = 0; call < 9; call++) limit("a", 0);
    for (let call = 0; call < 9; call++) limit("b", 1);
    limit("c", 2);
    expect(limit("b", 3)).toBeGreaterThan(0);
    expect(limit("a", 3)).toBe(0);
  });
});
