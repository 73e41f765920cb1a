import type { DraftAnswers } from "@/lib/draft/draft-types";
import { readDraft } from "./stored-drafts";

/** The answers of a draft as they were when they got a name. */
export interface Revision {
  readonly id: string;
  readonly name: string;
  /** When: ISO 8601 in UTC. */
  readonly at: string;
  readonly draft: DraftAnswers;
  /** What the change board approved; one of a draft at most. */
  readonly approved?: true;
}

/** Never throws: what is no revision is left out, so that corrupt storage cannot break a page. */
export function parseRevisions(text: string): readonly Revision[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.flatMap(readOne) : [];
  } catch {
    return [];
  }
}

function readOne(value: unknown): readonly Revision[] {
  if (typeof value !== "object" || value === null) return [];
  const { id, name, at, draft, approved } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" || typeof name !== "string") return [];
  if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return [];
  return [{ id, name, at, draft: readDraft(draft), ...(approved === true ? { approved } : {}) }];
}
