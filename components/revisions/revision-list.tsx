"use client";

import { useState, useSyncExternalStore } from "react";
import { revisions } from "@/components/drafts/revisions";
import type { Revision } from "@/components/drafts/stored-revisions";
import { useDraft } from "@/components/drafts/use-drafts";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useRevisionTexts } from "@/components/messages/revisions";
import { Button } from "@/components/ui/button";
import { answerDifferences } from "@/components/compare/answer-differences";
import { RevisionRow } from "./revision-row";
import { SaveRevision } from "./save-revision";

const none: readonly Revision[] = [];

/** Something that was done, and the way back where there is one. */
interface Said {
  readonly text: string;
  readonly undo?: () => void;
}

/** The named revisions of the present draft: what each one changed, which one was approved, and the way back to it. */
export function RevisionList() {
  const texts = useRevisionTexts();
  const answers = useAnswerTexts();
  const draft = useDraft();
  const list = useSyncExternalStore(revisions.subscribe, revisions.read, () => none);
  const [said, setSaid] = useState<Said>();
  // What was approved counts more than what was saved last.
  const compared = list.find(({ approved }) => approved) ?? list[0];
  const changes = compared ? answerDifferences(compared.draft, draft, answers).flatMap(({ rows }) => rows).length : 0;
  return (
    <div className="space-y-4 pb-4">
      <p className="max-w-measure text-soft">{texts.lead}</p>
      {compared ? <p>{texts.now(changes, compared.name)}</p> : null}
      <SaveRevision onSaved={(name) => setSaid({ text: texts.saved(name) })}>
        <p role="status" className="min-w-0 break-words">
          {said?.text ?? ""}
        </p>
        {said?.undo ? (
          <Button size="small" onClick={said.undo}>
            {texts.undo}
          </Button>
        ) : null}
      </SaveRevision>
      {list.length === 0 ? <p className="text-soft">{texts.empty}</p> : null}
      <ul className="list-none border-b border-rule empty:border-0">
        {list.map((revision, index) => (
          <RevisionRow
            key={revision.id}
            revision={revision}
            earlier={list[index + 1]}
            onRestore={() => {
              revisions.restore(revision.id, texts.before(revision.name));
              setSaid({ text: texts.restored(revision.name) });
            }}
            onDiscard={() => {
              const putBack = revisions.discard(revision.id);
              const undo = () => {
                putBack();
                setSaid(undefined);
              };
              setSaid({ text: texts.discarded(revision.name), undo });
            }}
          />
        ))}
      </ul>
    </div>
  );
}
