"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";

/**
 * One for the whole browser, so that parts of a page that load on their own share results. The prerendered pages ask it
 * nothing. The same answers give the same result, so nothing goes stale.
 */
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: "always" } },
});

/** For parts of pages that work something out in the background. */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
