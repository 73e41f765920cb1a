"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useState, type FormEvent } from "react";
import { nameOfRecord } from "@/components/drafts/draft-name";
import type { DraftRecord } from "@/components/drafts/stored-drafts";
import { draftStore } from "@/components/drafts/draft-store";
import { useInsightOf } from "@/components/drafts/use-insight";
import { controlClass } from "@/components/form/field";
import { shortHash } from "@/components/frame/fingerprint";
import { useDraftTexts } from "@/components/messages/drafts";
import { useJourneyTexts } from "@/components/messages/journey";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { Button } from "@/components/ui/button";
import { ageOf } from "./draft-age";

// What follows a plan needs the rules of the answers, and the list of drafts does not.
const NextChoices = lazy(() =>
  import("@/components/next-change/next-choices").then((module) => ({ default: module.NextChoices })),
);

const PoolCopy = lazy(() =>
  import("@/components/next-change/pool-copy").then((module) => ({ default: module.PoolCopy })),
);

export interface DraftRowProps {
  readonly record: DraftRecord;
  /** Its index among those put aside, or the present one. */
  readonly position: number | "current";
  readonly onDiscard?: (index: number) => void;
}

/** One draft: its name, how far it is and how old, and what can be done with it. */
export function DraftRow({ record, position, onDiscard }: DraftRowProps) {
  const draftTexts = useDraftTexts();
  const router = useRouter();
  const nextChangeTexts = useNextChangeTexts();
  const [unfolded, setUnfolded] = useState<"name" | "next">();
  const toggle = (part: "name" | "next") => setUnfolded(unfolded === part ? undefined : part);
  const [now] = useState(Date.now);
  const title = nameOfRecord(record) ?? draftTexts.unnamed;
  const result = useInsightOf(record.draft)?.result;
  const open = () => {
    if (position !== "current") draftStore.takeBack(position);
    router.push(`/wizard/${record.at ?? "goal"}`);
  };
  return (
    <li className="space-y-2 border-b border-rule py-3">
      <div className="space-y-2">
        <div className="min-w-0">
          <p className="break-words font-bold">{title}</p>
          <p className="text-small text-soft">
            {position === "current" ? `${draftTexts.current} · ` : ""}
            <Progress record={record} />
            {record.changed ? ` · ${ageOf(record.changed, now, draftTexts.ages)}` : ""}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {position === "current" ? null : (
            <Button size="small" aria-label={draftTexts.of(draftTexts.continue, title)} onClick={open}>
              {draftTexts.continue}
            </Button>
          )}
          <Button
            size="small"
            aria-expanded={unfolded === "name"}
            aria-label={draftTexts.of(draftTexts.rename, title)}
            onClick={() => toggle("name")}
          >
            {draftTexts.rename}
          </Button>
          {result?.ok ? (
            <Button
              size="small"
              aria-expanded={unfolded === "next"}
              aria-label={nextChangeTexts.of(title)}
              onClick={() => toggle("next")}
            >
              {nextChangeTexts.short}
            </Button>
          ) : null}
          {position === "current" ? null : (
            <Button
              size="small"
              look="danger"
              aria-label={draftTexts.of(draftTexts.discard, title)}
              onClick={() => onDiscard?.(position)}
            >
              {draftTexts.discard}
            </Button>
          )}
        </div>
      </div>
      {unfolded === "name" ? (
        <NameForm record={record} position={position} onDone={() => setUnfolded(undefined)} />
      ) : null}
      {unfolded === "next" && result?.ok ? (
        <Suspense>
          <PoolCopy earlier={{ answers: result.value.answers, name: title }} />
          <NextChoices
            earlier={{
              answers: result.value.answers,
              ...(nameOfRecord(record) === undefined ? {} : { name: title }),
            }}
          />
        </Suspense>
      ) : null}
    </li>
  );
}

function Progress({ record }: { record: DraftRecord }) {
  const journeyTexts = useJourneyTexts();
  const draftTexts = useDraftTexts();
  const insight = useInsightOf(record.draft);
  if (!insight) return null;
  if (insight.hash) return draftTexts.complete(shortHash(insight.hash));
  const { answered, sections, ...others } = insight.counts();
  return journeyTexts.progress(answered, sections, others);
}

function NameForm({ record, position, onDone }: Omit<DraftRowProps, "onDiscard"> & { readonly onDone: () => void }) {
  const draftTexts = useDraftTexts();
  const id = `name-${position}`;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem(id);
    if (field instanceof HTMLInputElement) draftStore.rename(position, field.value.trim());
    onDone();
  };
  return (
    <form onSubmit={save} onKeyDown={(event) => (event.key === "Escape" ? onDone() : undefined)} className="space-y-2">
      <label htmlFor={id} className="block text-small font-bold">
        {draftTexts.name}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {draftTexts.nameHint}
      </p>
      <input
        id={id}
        name={id}
        autoFocus
        autoComplete="off"
        maxLength={80}
        defaultValue={record.name ?? ""}
        aria-describedby={`${id}-hint`}
        className={controlClass({ wrong: false })}
      />
      <div className="flex gap-2">
        <Button size="small" type="submit">
          {draftTexts.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {draftTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
