"use client";

import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Answers } from "@/lib/answers/types";
import { suggestionsFromRecords } from "@/lib/next-change/suggest-from-records";
import type { Plan } from "@/lib/plan/types";
import { contradictionsOf } from "@/lib/records/contradictions";
import { recordProblemText } from "@/lib/records/problem-text";
import type { FactsRecord, ResultRecord } from "@/lib/records/types";
import type { Checklist } from "@/lib/render/checklist/types";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { graveFindingsId, recordsHeadingId } from "./records-heading-id";
import { fromOnePlace } from "@/components/ticks/from-one-place";
import { tickStore } from "@/components/ticks/tick-store";
import { useTicks } from "@/components/ticks/use-ticks";
import { useFormTexts } from "@/components/messages/form";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { openSuggested } from "@/components/next-change/open-next";
import { SuggestionList } from "@/components/next-change/suggestion-list";
import { useRecordWords } from "@/components/messages/record-words";
import { Prose } from "@/components/ui/prose";
import { useRecordTexts, type RecordTexts } from "@/components/messages/records";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { FactsCard } from "./facts-card";
import { ResultCard } from "./result-card";
import { isOpen, marksOf, offersOf, type Offer } from "./take-over";
import { useRecords, type ReadFile } from "./use-records";

export interface RecordsPanelProps {
  readonly plan: Plan;
  readonly checklist: Checklist;
  readonly answers: string;
  /** The answers that the plan was made from. */
  readonly earlier: Answers;
  readonly files: readonly File[];
  /** How often files were dropped on the page. */
  readonly drops: number;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPutAway: () => void;
  /** What stays in sight with the field while the rows pass. */
  readonly children: ReactNode;
}

const inputId = "record-files";

/** Only where all of it fits into the window. */
const staysInSight = "space-y-6 wide:[@media(min-height:50em)]:sticky wide:top-0 wide:py-4";

/** Result and facts files that came back from the servers, and the rows they prove; a person ticks, never the file. */
export function RecordsPanel(props: RecordsPanelProps) {
  const { plan, checklist, answers, earlier, files, drops, onFiles, onPutAway, children } = props;
  const recordTexts = useRecordTexts();
  const formTexts = useFormTexts();
  const nextChangeTexts = useNextChangeTexts();
  const read = useRecords(files, plan);
  const ticks = useTicks(plan.hash);
  const { marks } = ticks;
  const [taken, setTaken] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // The results are elsewhere than the row on which the files were dropped, perhaps before this part was loaded.
  useEffect(() => {
    // What they say against the change comes first.
    if (drops > 0 && document.activeElement?.id !== graveFindingsId) heading.current?.focus();
  }, [drops]);
  const offers = useMemo(() => offersOf(read, plan), [read, plan]);
  const suggestions = useMemo(
    () =>
      suggestionsFromRecords(
        offers.filter(({ superseded }) => !superseded).map(({ record }) => record),
        earlier,
      ),
    [offers, earlier],
  );
  const open = offers.filter((offer) => isOpen(offer, marks));
  const isGrave = offers
    .filter(isFacts)
    .some(({ record }) => contradictionsOf(record, plan).some(({ grave }) => grave));
  const takeOver = (some: readonly Offer[]) => {
    const changes = marksOf(some, marks, recordTexts);
    tickStore.mark({ hash: plan.hash, answers }, fromOnePlace(checklist, ticks, changes));
    setTaken(some.length);
  };
  return (
    <section aria-labelledby={recordsHeadingId} className="space-y-4 wide:h-full">
      <h2 ref={heading} id={recordsHeadingId} tabIndex={-1} className="text-lead">
        {recordTexts.title}
      </h2>
      <p role="status" className="text-small text-soft">
        {taken > 0 ? recordTexts.tookOver(taken) : read.length > 0 ? recordTexts.read(countRead(read)) : ""}
      </p>
      {open.length > 0 ? (
        <div className="space-y-2">
          <Button {...(isGrave ? {} : { look: "main" })} onClick={() => takeOver(open)}>
            {recordTexts.tickAll(open.length)}
          </Button>
          <p className="text-small text-soft">{takeOverHint(open, recordTexts)}</p>
        </div>
      ) : null}
      <Refused files={read} />
      <SuggestionList
        suggestions={suggestions}
        onStart={(suggestion) => openSuggested({ answers: earlier }, suggestion, nextChangeTexts)}
      />
      {offers.filter(isFacts).map((offer) => (
        <FactsCard
          key={`${offer.name}${offer.record.computer}`}
          offer={offer}
          plan={plan}
          open={isOpen(offer, marks)}
          onTakeOver={() => takeOver([offer])}
        />
      ))}
      {offers.filter(isResult).map((offer) => (
        <ResultCard
          key={`${offer.name}${offer.record.computer}`}
          offer={offer}
          open={isOpen(offer, marks)}
          onTakeOver={() => takeOver([offer])}
        />
      ))}
      {read.length > 0 ? (
        <Button size="small" onClick={onPutAway}>
          {recordTexts.remove}
        </Button>
      ) : null}
      <div className={staysInSight}>
        <FieldShell
          id={inputId}
          label={recordTexts.label}
          hint={<Prose text={recordTexts.lead} />}
          errors={[]}
          errorPrefix={formTexts.errorPrefix}
        >
          <input
            id={inputId}
            type="file"
            multiple
            accept="application/json,.json"
            aria-describedby={descriptionIds(inputId, { hint: true })}
            // It is emptied at once, so the browser's own words would always say that no file was chosen.
            className={`${controlClass({ wrong: false })} !text-transparent`}
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])]);
              setTaken(0);
              // The same file can then be chosen again.
              event.currentTarget.value = "";
            }}
          />
        </FieldShell>
        {children}
      </div>
    </section>
  );
}

const isFacts = (offer: Offer): offer is Offer<FactsRecord> => offer.record.kind === "facts";
const isResult = (offer: Offer): offer is Offer<ResultRecord> => offer.record.kind === "result";

const countRead = (files: readonly ReadFile[]): number => files.filter(({ read }) => read.ok).length;

function takeOverHint(offers: readonly Offer[], recordTexts: RecordTexts): string {
  const done = offers.filter(({ proof }) => proof?.state === "done").length;
  return recordTexts.tickAllHint(done, offers.length - done);
}

function Refused({ files }: { files: readonly ReadFile[] }) {
  const recordTexts = useRecordTexts();
  const recordWords = useRecordWords();
  const refused = files.flatMap(({ name, read }) =>
    read.ok ? [] : [{ name, message: recordProblemText(read.error, recordWords) }],
  );
  if (refused.length === 0) return null;
  return (
    <Notice tone="stop" title={recordTexts.refusedTitle} role="alert">
      <ul className="list-none space-y-2">
        {refused.map(({ name, message }, index) => (
          <li key={index} className="min-w-0 break-words">
            <bdi className="block font-mono text-small">{name}</bdi>
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
