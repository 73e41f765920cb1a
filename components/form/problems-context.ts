"use client";

import { createContext, use } from "react";

/** What the controls of a section know about the last attempt to continue. */
export interface SectionProblems {
  /** Messages by id of the control. */
  readonly byField: ReadonlyMap<string, readonly string[]>;
  /** Called when rows come or go: the messages would be at the wrong ones. */
  readonly forget: () => void;
}

export const SectionProblemsContext = createContext<SectionProblems>({ byField: new Map(), forget: () => {} });

/** The messages for one control; empty when nothing is wrong with it. */
export function useFieldErrors(fieldId: string): readonly string[] {
  return use(SectionProblemsContext).byField.get(fieldId) ?? noMessages;
}

const noMessages: readonly string[] = [];
