"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { draftStore } from "@/components/drafts/draft-store";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useInsight } from "@/components/drafts/use-insight";
import { useFactsTexts } from "@/components/messages/facts";
import { useSectionNames } from "@/components/messages/section-names";
import { reviewPath, sectionPath } from "@/components/rail/section-routes";
import { Button, buttonClass } from "@/components/ui/button";
import { fillDraft } from "@/lib/from-facts/fill-draft";
import { blankJourney } from "@/lib/draft/journey-types";
import { FactsDecisions } from "./facts-decisions";
import { FactsRemarks } from "./facts-remarks";
import { factsStore } from "./facts-store";
import { RefusedFiles } from "./refused-files";
import { ToldList } from "./told-list";

export interface FactsPanelProps {
  /** The files that were given last; another list is another drop. */
  readonly files: readonly File[];
  readonly asks: boolean;
}

/** What the facts files of this window say: what they filled in, what a person has to decide, what stays a question. */
export function FactsPanel({ files, asks }: FactsPanelProps) {
  const texts = useFactsTexts();
  const { current } = useDrafts();
  const state = useSyncExternalStore(factsStore.subscribe, factsStore.read, factsStore.atFirst);
  const taken = useRef<readonly File[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Only the start page belongs to no draft; where nothing was answered there is nothing to ask.
  const [decided, setDecided] = useState(!asks || isBlank(current) || state.files.length > 0);
  useEffect(() => {
    if (!decided || files.length === 0 || files === taken.current) return;
    taken.current = files;
    void factsStore.take(files).then(() => heading.current?.focus());
  }, [files, decided]);
  const { draft, told } = current;
  const { open, remarks } = useMemo(
    () => fillDraft(state.files, { draft, told: told ?? {} }),
    [state.files, draft, told],
  );
  const decisions = open.filter((offer) => !factsStore.isKept(offer));
  if (files.length > 0 && !decided) return <WhichChange onDecided={() => setDecided(true)} />;
  if (state.drops === 0) return null;
  return (
    <section aria-labelledby="facts" className="space-y-4 border-l-4 border-accent pl-4">
      <h2 ref={heading} id="facts" tabIndex={-1} className="text-lead">
        {texts.title}
      </h2>
      <p role="status">
        {state.undone ? texts.undone : state.added > 0 ? texts.read(state.added, state.written) : texts.nothingRead}
      </p>
      <RefusedFiles refused={state.refused} />
      <FactsDecisions offers={decisions} />
      {state.files.length > 0 ? (
        <>
          <ToldList summary={texts.filledTitle} />
          <FactsRemarks remarks={remarks} />
        </>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {state.files.length > 0 && decisions.length === 0 ? <GoOn /> : null}
        {state.before ? <Button onClick={() => factsStore.undo()}>{texts.undo}</Button> : null}
        {state.files.length > 0 ? <Button onClick={() => factsStore.putAway()}>{texts.putAway}</Button> : null}
      </div>
    </section>
  );
}

/** To the first question that is still open. */
function GoOn() {
  const texts = useFactsTexts();
  const sectionNames = useSectionNames();
  const { next } = useInsight()?.journey ?? blankJourney;
  return (
    <Link
      href={next === "review" ? reviewPath : sectionPath(next)}
      prefetch={false}
      className={buttonClass({ look: "main" })}
    >
      {next === "review" ? texts.check : texts.goOn(sectionNames[next])}
    </Link>
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
