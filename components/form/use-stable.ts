"use client";

import { useCallback, useLayoutEffect, useRef } from "react";

/** A handler that stays the same object for ever and does what it was last given; for rows that draw only when they change. */
export function useStable<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
