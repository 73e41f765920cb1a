"use client";

import { useState } from "react";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { isBlank, type DraftRecord } from "@/components/drafts/stored-drafts";
import { draftStore } from "@/components/drafts/draft-store";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useDraftTexts } from "@/components/messages/drafts";
import { Button } from "@/components/ui/button";
import { DraftRow } from "./draft-row";

interface Discarded {
  readonly index: number;
  readonly record: DraftRecord;
}

/** Every draft of this browser, the present one first; a deleted one can be taken back. */
export function DraftList() {
  const draftTexts = useDraftTexts();
  const { current, kept } = useDrafts();
  const [discarded, setDiscarded] = useState<Discarded>();
  const [said, setSaid] = useState("");
  const nameOf = (record: DraftRecord) => nameOfRecord(record) ?? draftTexts.unnamed;
  const discard = (index: number) => {
    const record = draftStore.discard(index);
    if (!record) return;
    setDiscarded({ index, record });
    setSaid(draftTexts.discarded(nameOf(record)));
  };
  const undo = ({ index, record }: Discarded) => {
    draftStore.putBack(index, record);
    setDiscarded(undefined);
    setSaid(draftTexts.back(nameOf(record)));
  };
  return (
    <section aria-labelledby="drafts" className="space-y-3">
      <h2 id="drafts" className="text-lead">
        {draftTexts.title}
      </h2>
      <ul className="list-none border-t border-rule">
        {isBlank(current) ? null : <DraftRow record={current} position="current" />}
        {kept.map((record, index) => (
          <DraftRow key={`${index}-${record.changed ?? ""}`} record={record} position={index} onDiscard={discard} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">{said}</p>
        {discarded ? (
          <Button size="small" onClick={() => undo(discarded)}>
            {draftTexts.undo}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
