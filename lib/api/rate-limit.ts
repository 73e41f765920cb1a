/** How many calls one address may make in a window, and how many addresses are remembered. */
export interface RateLimitOptions {
  readonly calls: number;
  readonly windowMs: number;
  readonly maxAddresses: number;
}

/** Counts a call of `address` at `now` (milliseconds); returns 0 when it may go on, else the seconds to wait. */
export type RateLimit = (address: string, now: number) => number;

/**
 * A limit with fixed windows, in memory. Memory is bounded: when too many addresses call at once the one whose window
 * began first is forgotten, which errs on the side of answering.
 */
export function createRateLimit({ calls, windowMs, maxAddresses }: RateLimitOptions): RateLimit {
  const windows = new Map<string, { readonly began: number; count: number }>();
  return (address, now) => {
    const window = windows.get(address);
    if (window && now - window.began < windowMs) {
      window.count += 1;
      return window.count <= calls ? 0 : Math.max(1, Math.ceil((window.began + windowMs - now) / 1000));
    }
    windows.delete(address);
    const oldest = windows.size >= maxAddresses ? windows.keys().next() : undefined;
    if (oldest && !oldest.done) windows.delete(oldest.value);
    windows.set(address, { began: now, count: 1 });
    return 0;
  };
}
