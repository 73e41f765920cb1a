import type { DraftAnswers } from "@/lib/draft/draft-types";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { draftStore } from "@/components/drafts/draft-store";
import type { Catalogue } from "@/components/messages/catalogue";
import type { loadRules } from "@/components/drafts/use-insight";

type Rules = Awaited<ReturnType<typeof loadRules>>;

/**
 * Takes the answers out of the draft that a section's new answer has no use for, names them, and keeps them so that they
 * can be brought back. Those that an earlier answer took out and that are asked again come back by themselves. `before` is
 * the draft as the section found it.
 */
export function setAsideUnneeded(
  rules: Rules,
  { before, by, catalogue }: { before: DraftAnswers; by: SectionId; catalogue: Catalogue | undefined },
): void {
  const { draft, setAside: last } = draftStore.read().current;
  const earlier = last?.unknown ? undefined : last;
  const pruned = earlier ? rules.withAskedAgain(draft, earlier.sections, earlier.by) : rules.pruneDraft(draft);
  const texts = rules.answerTextsIn(catalogue);
  const names = rules.lostAnswers(before, pruned, texts);
  const stillAside = earlier ? rules.lostAnswers({ ...draft, ...earlier.sections }, pruned, texts) : [];
  if (names.length === 0) {
    if (earlier) draftStore.setAside(pruned, stillAside.length > 0 ? { ...earlier, names: stillAside } : undefined);
    return;
  }
  const changed = sectionIds.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(pruned[id]));
  const sections = Object.fromEntries(changed.map((id) => [id, before[id] ?? {}]));
  const { waiting } = before;
  draftStore.setAside(pruned, {
    by,
    names: [...new Set([...names, ...stillAside])],
    sections: { ...earlier?.sections, ...sections, ...(waiting ? { waiting } : {}) },
  });
}

/**
 * Takes what was entered into a section out of the draft, because its owner does not know it yet; what was entered is named
 * and can be brought back. `blank` is the section as nobody answered it.
 */
export function setAsideUnknown(
  rules: Rules,
  { id, blank, catalogue }: { id: SectionId; blank: object; catalogue: Catalogue | undefined },
): void {
  const { draft } = draftStore.read().current;
  const { [id]: section, ...others } = draft;
  const waiting = [...(draft.waiting ?? []).filter((other) => other !== id), id];
  const names = rules.answersOfSection(
    id,
    { draft, blank: { ...others, [id]: blank } },
    rules.answerTextsIn(catalogue),
  );
  if (section === undefined || names.length === 0) return draftStore.setWaiting(id, true);
  const before = { [id]: section, waiting: draft.waiting ?? [] };
  draftStore.setAside({ ...others, waiting }, { by: id, names, sections: before, unknown: true });
}
