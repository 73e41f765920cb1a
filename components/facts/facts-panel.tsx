"use client";

import { usePathname } from "next/navigation";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { contestedSections } from "@/components/drafts/contested-sections";
import { draftStore } from "@/components/drafts/draft-store";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useFactsTexts } from "@/components/messages/facts";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { SuggestionList } from "@/components/next-change/suggestion-list";
import { ContinueLink } from "@/components/rail/continue-link";
import { sectionPath } from "@/components/rail/section-routes";
import { Button } from "@/components/ui/button";
import type { Contradiction } from "@/lib/facts/contradiction";
import type { Suggestion } from "@/lib/next-change/suggest";
import { draftObstacles } from "@/lib/from-facts/draft-obstacles";
import { fillDraft } from "@/lib/from-facts/fill-draft";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { FactsDecisions } from "./facts-decisions";
import { FactsObstacles } from "./facts-obstacles";
import { FactsRemarks } from "./facts-remarks";
import { CertificateNext } from "./certificate-next";
import { factsStore, type Beside, type FactsState, type RefusedFile } from "./facts-store";
import { OutdatedFiles } from "./outdated-files";
import { RefusedFiles } from "./refused-files";
import { RefusedNext } from "./refused-next";
import { startSuggested, useSuggestions } from "./suggestions";
import { ToldList } from "./told-list";

export interface FactsPanelProps {
  /** The files that were given last; another list is another drop. */
  readonly files: readonly File[];
  readonly asks: boolean;
  readonly beside: Beside | undefined;
}

/** The files that were taken already, on whatever page. */
let taken: readonly File[] = [];

/** What the facts files of the draft say: what they filled in, what a person has to decide, what stays a question. */
export function FactsPanel({ files, asks, beside }: FactsPanelProps) {
  const texts = useFactsTexts();
  const nextChangeTexts = useNextChangeTexts();
  const { current } = useDrafts();
  const path = usePathname();
  const state = useSyncExternalStore(factsStore.subscribe, factsStore.read, factsStore.atFirst);
  const heading = useRef<HTMLHeadingElement>(null);
  // Only the start page belongs to no draft; where nothing was answered there is nothing to ask.
  const [settled, setSettled] = useState(!asks || isBlank(current) || state.files.length > 0);
  /** The last files of which was looked whether there is anything to ask, and what came of it. */
  const [looked, setLooked] = useState<{ readonly at: readonly File[]; readonly fit: boolean }>();
  const asked = looked?.at === files ? looked.fit : undefined;
  const decided = settled || asked === false;
  useEffect(() => {
    if (decided || asked !== undefined || files.length === 0 || files === taken) return;
    void factsStore.fits(files).then((fit) => setLooked({ at: files, fit }));
  }, [decided, asked, files]);
  useEffect(() => {
    if (!decided || files.length === 0 || files === taken) return;
    taken = files;
    void factsStore.take(files, path, beside).then((says) => {
      // Beside records another box may say that the change would break something, and has the focus then.
      if (says && document.activeElement?.role !== "alert") heading.current?.focus();
    });
  }, [files, path, decided, beside]);
  const { draft, told } = current;
  const { open, remarks, written } = useMemo(
    () => fillDraft(state.files, { draft, told: told ?? {} }),
    [state.files, draft, told],
  );
  // Other pages show only what is about their own question.
  const isHere = state.at === path && !(beside === "records" && isSaidByRecords(state));
  const section = isHere ? undefined : sectionIds.find((id) => sectionPath(id) === path);
  const concerns = (one: { readonly section: SectionId }) => section === undefined || one.section === section;
  const everyObstacle = useMemo(() => draftObstacles(state.files, draft), [state.files, draft]);
  const obstacles = everyObstacle.filter((one) => concerns({ section: placeOf(one) }) && beside !== "records");
  const suggestions = useSuggestions(state.files);
  const everyDecision = open.filter((offer) => !factsStore.isKept(offer));
  const decisions = everyDecision.filter(concerns);
  useEffect(() => {
    contestedSections.set([...everyDecision.map((offer) => offer.section), ...everyObstacle.map(placeOf)]);
  });
  useEffect(() => () => contestedSections.set([]), []);
  // Who carries a plan out has read what the servers could not say.
  const unsaid = beside === "records" && !isHere ? [] : remarks.filter(concerns);
  const fillable = beside ? written.length : 0;
  const start = (suggestion: Suggestion) => startSuggested(suggestion, current, nextChangeTexts);
  if (files.length > 0 && files !== taken && !decided)
    return asked ? <WhichChange onDecided={() => setSettled(true)} /> : null;
  const counted = decisions.length + obstacles.length + unsaid.length + state.outdated.length + fillable;
  if (!isHere && counted === 0) return null;
  return (
    <section aria-labelledby="facts" className="space-y-4 border-l-4 border-accent pl-4">
      <h2 ref={heading} id="facts" tabIndex={-1} className="text-lead">
        {texts.title}
      </h2>
      {isHere ? (
        <p role="status">
          {state.undone
            ? texts.undone
            : state.added > 0
              ? texts.read(state.added, state.written, decisions.length + unsaid.length + fillable)
              : texts.nothingRead}
        </p>
      ) : null}
      {isHere && !state.stored ? <p>{texts.unstored}</p> : null}
      {isHere ? <RefusedFiles refused={state.refused} /> : null}
      {isHere ? <CertificateNext files={files.filter(({ name }) => isRefused(state, "certificate", name))} /> : null}
      {isHere ? (
        <RefusedNext refused={state.refused} given={files} at={path} isOnly={state.files.length === 0} />
      ) : null}
      <OutdatedFiles files={state.outdated} />
      <FactsObstacles obstacles={obstacles} />
      <FactsDecisions offers={decisions} />
      {fillable > 0 ? (
        <FillOffer
          answers={fillable}
          onFill={() => {
            factsStore.fillIn(path);
            heading.current?.focus();
          }}
        />
      ) : null}
      {isHere ? <SuggestionList suggestions={suggestions} onStart={start} /> : null}
      {isHere && state.files.length > 0 ? <ToldList summary={() => texts.answersHere} /> : null}
      <FactsRemarks
        remarks={unsaid}
        onFresh={() => {
          factsStore.open({});
          heading.current?.focus();
        }}
      />
      {isHere ? (
        <Actions state={state} decided={decisions.length === 0} />
      ) : (
        <Button onClick={() => factsStore.putAway()}>{texts.putAway}</Button>
      )}
    </section>
  );
}

function isRefused({ refused }: FactsState, code: RefusedFile["why"]["code"], file?: string): boolean {
  return refused.some(({ name, why }) => why.code === code && (file === undefined || name === file));
}

/** What no answer settles is about the servers. */
const placeOf = ({ section = "mailbox-servers" }: Contradiction): SectionId => section;

function FillOffer({ answers, onFill }: { readonly answers: number; readonly onFill: () => void }) {
  const texts = useFactsTexts();
  return (
    <div className="space-y-2">
      <p>{texts.fillable(answers)}</p>
      <Button onClick={onFill}>{texts.fillIn(answers)}</Button>
    </div>
  );
}

/** Whether the last drop changed nothing and met nothing that only the draft shows. */
function isSaidByRecords({ written, refused, undone }: FactsState): boolean {
  return written === 0 && refused.length === 0 && !undone;
}

function Actions({ state, decided }: { readonly state: FactsState; readonly decided: boolean }) {
  const texts = useFactsTexts();
  const any = state.files.length + state.outdated.length > 0;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {any && decided ? <ContinueLink start={texts.chooseGoal} /> : null}
      {state.before ? <Button onClick={() => factsStore.undo()}>{texts.undo}</Button> : null}
      {any ? <Button onClick={() => factsStore.putAway()}>{texts.putAway}</Button> : null}
    </div>
  );
}

function WhichChange({ onDecided }: { readonly onDecided: () => void }) {
  const { which } = useFactsTexts();
  const name = nameOfRecord(useDrafts().current);
  return (
    <section aria-label={which.title} className="space-y-3 border-l-4 border-accent pl-4">
      <h2 className="text-lead">{which.title}</h2>
      <div className="flex flex-wrap gap-3">
        <Button
          look="main"
          autoFocus
          onClick={() => {
            draftStore.open({});
            onDecided();
          }}
        >
          {which.fresh}
        </Button>
        <Button onClick={onDecided}>{name === undefined ? which.presentUnnamed : which.present(name)}</Button>
      </div>
    </section>
  );
}
