"use client";

import { lazy, Suspense, useState, type DragEvent } from "react";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useOpenedAnswers, useShownAnswers, type ShownAnswers } from "@/components/drafts/use-shown-answers";
import { FactsResults } from "@/components/facts/facts-results";
import { givenFiles, useTakesFiles } from "@/components/facts/given-files";
import { Fingerprint } from "@/components/frame/fingerprint";
import { OpenedNotice } from "@/components/frame/opened-notice";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useChecklistTexts } from "@/components/messages/checklist";
import { plannedByAnswers } from "@/components/messages/planned-servers";
import { SpokenFor } from "@/components/messages/spoken-for";
import { WaysOn } from "@/components/rail/ways-on";
import { Notice } from "@/components/ui/notice";
import type { Answers } from "@/lib/answers/types";
import { ChecklistView } from "./checklist-view";
import { OtherPlans } from "./other-plans";
import { useChecklist } from "./use-checklist";

const GraveFindings = lazy(() =>
  import("../records/grave-findings").then((module) => ({ default: module.GraveFindings })),
);
const RecordsPanel = lazy(() =>
  import("../records/records-panel").then((module) => ({ default: module.RecordsPanel })),
);

/** The verification rows of the plan of the present draft, to tick while the change is made. */
export function ChecklistPage() {
  const shown = useShownAnswers();
  return (
    <SpokenFor version={shown.answers?.exchange.version} planned={plannedByAnswers(shown.answers)}>
      <Page {...shown} />
    </SpokenFor>
  );
}

function Page({ answers, hash, waiting }: ShownAnswers) {
  const checklistTexts = useChecklistTexts();
  const isOwn = useOpenedAnswers() === undefined;
  useTakesFiles(isOwn);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const addFiles = (files: Iterable<File>) => setDropped((present) => [...present, ...files]);
  const [drops, setDrops] = useState(0);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    addFiles(event.dataTransfer.files);
    setDrops(drops + 1);
  };
  return (
    <PageFrame here="checklist" fingerprint={<Fingerprint hash={hash} />}>
      <main
        id="content"
        tabIndex={-1}
        className="space-y-8 pt-8"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <header className="max-w-measure space-y-3">
          <PageHeading>{answers || waiting ? checklistTexts.title : checklistTexts.incompleteTitle}</PageHeading>
          {answers || waiting ? <p className="text-lead text-soft">{checklistTexts.lead}</p> : null}
        </header>
        {answers && isOwn ? <Grave answers={answers} files={dropped} /> : null}
        <OpenedNotice />
        {isOwn ? <FactsResults {...(answers ? { beside: "records" } : {})} /> : null}
        {answers ? (
          <Complete
            answers={answers}
            readOnly={!isOwn}
            files={dropped}
            drops={drops}
            onFiles={(files) => {
              addFiles(files);
              givenFiles.give(files);
            }}
            onPutAway={() => setDropped([])}
          />
        ) : (
          <Incomplete waiting={waiting} />
        )}
      </main>
    </PageFrame>
  );
}

/** Nothing while there are no files, or no plan yet to read them for. */
function Grave({ answers, files }: Pick<CompleteProps, "answers" | "files">) {
  const { data } = useChecklist(answers);
  if (files.length === 0 || !data) return null;
  return (
    <Suspense>
      <GraveFindings plan={data.plan} files={files} />
    </Suspense>
  );
}

function Incomplete({ waiting }: { waiting: boolean }) {
  const checklistTexts = useChecklistTexts();
  const blank = isBlank(useDrafts().current);
  if (waiting) return <p>{checklistTexts.loading}</p>;
  return (
    <div className="max-w-measure space-y-4">
      <p className="text-lead text-soft">{blank ? checklistTexts.blank : checklistTexts.incomplete}</p>
      <WaysOn start={checklistTexts.start} />
      <OtherPlans hash={undefined} />
    </div>
  );
}

interface CompleteProps {
  readonly answers: Answers;
  readonly readOnly: boolean;
  readonly files: readonly File[];
  readonly drops: number;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPutAway: () => void;
}

function Complete({ answers, readOnly, files, drops, onFiles, onPutAway }: CompleteProps) {
  const checklistTexts = useChecklistTexts();
  const { data, isError } = useChecklist(answers);
  if (isError) return <Notice tone="stop" title={checklistTexts.broken} />;
  if (!data) return <p>{checklistTexts.loading}</p>;
  const { plan, checklist, canonical } = data;
  return (
    <ChecklistView
      key={plan.hash}
      checklist={checklist}
      answers={canonical}
      readOnly={readOnly}
      records={(actions) =>
        readOnly ? (
          actions
        ) : (
          <Suspense fallback={actions}>
            <RecordsPanel
              plan={plan}
              checklist={checklist}
              answers={canonical}
              earlier={answers}
              files={files}
              drops={drops}
              onFiles={onFiles}
              onPutAway={onPutAway}
            >
              {actions}
            </RecordsPanel>
          </Suspense>
        )
      }
    />
  );
}
