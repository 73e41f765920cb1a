"use client";

import { useSyncExternalStore } from "react";

/** What is after the # sign of the address, decoded; it follows links inside the page and the browser's Back. */
export function useAddress(): string {
  return useSyncExternalStore(follow, read, () => "");
}

function follow(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

function read(): string {
  const text = window.location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a step on this page. */
export const stepAddress = (id: string): string => `step-${id}`;

/** The address of a file on this page. */
export const fileAddress = (path: string): string => `file-${path}`;
