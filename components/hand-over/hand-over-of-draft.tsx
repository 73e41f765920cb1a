"use client";

import type { DraftAnswers } from "@/lib/draft/draft-types";
import type { Problem } from "@/lib/errors/problem";
import { handOverNotes } from "./hand-over-notes";
import { HandOverPanel } from "./hand-over-panel";
import { useNoteTexts } from "./note-texts";

/** The notes to others of a draft in which sections wait. They carry the words of every look-up: load them on demand. */
export function HandOverOfDraft({ draft, problems }: { draft: DraftAnswers; problems: readonly Problem[] }) {
  const notes = handOverNotes(draft, problems, useNoteTexts());
  return notes.length > 0 ? <HandOverPanel notes={notes} /> : null;
}
