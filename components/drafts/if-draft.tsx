"use client";

import type { ReactNode } from "react";
import { isBlank } from "./stored-drafts";
import { useDrafts } from "./use-drafts";

/** What is said only to those who have a draft in this browser. */
export function IfDraft({ children }: { children: ReactNode }) {
  const { current, kept } = useDrafts();
  return isBlank(current) && kept.length === 0 ? null : children;
}
