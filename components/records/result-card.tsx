"use client";

import { useRecordTexts, type RecordTexts } from "@/components/messages/records";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { fingerprint } from "@/lib/render/html/fingerprint";
import type { RecordedState, ResultRecord, RunRecord, TargetOutcome } from "@/lib/records/types";
import { exitWords, type Offer } from "./take-over";

export interface ResultCardProps {
  readonly offer: Offer<ResultRecord>;
  /** Taking it over would change its row. */
  readonly open: boolean;
  readonly onTakeOver: () => void;
}

/** One result: which script did what where, how it ended, and every target before and after. */
export function ResultCard({ offer, open, onTakeOver }: ResultCardProps) {
  const recordTexts = useRecordTexts();
  const { record, proof, name } = offer;
  const { script, computer, mode, exitCode, targets, newThumbprint, planHash } = record;
  return (
    <article className="space-y-2 border-t border-rule pt-3">
      <h3 className="break-words text-base">
        {script} {recordTexts.on} <bdi className="font-mono text-small">{computer}</bdi>
      </h3>
      <p className={exitCode === 0 || exitCode === 10 ? "" : "font-bold text-stop"}>
        {recordTexts.modes[mode]}. {recordTexts.exitCode(exitCode)}: {exitWords(record, recordTexts)}.
      </p>
      {newThumbprint === undefined ? null : (
        <p className="break-words text-small">
          {recordTexts.newThumbprint} <bdi className="break-all font-mono">{newThumbprint}</bdi>, {recordTexts.ofPlan}{" "}
          <bdi className="whitespace-nowrap font-mono">{fingerprint(planHash)}</bdi>
        </p>
      )}
      <p className="text-small text-soft">{noteOn(offer, open, recordTexts)}</p>
      {open && proof ? (
        <Button size="small" aria-label={`${recordTexts.tickOne[proof.state]}: ${name}`} onClick={onTakeOver}>
          {recordTexts.tickOne[proof.state]}
        </Button>
      ) : null}
      <Disclosure title={recordTexts.targets(targets.length)}>
        <Times record={record} />
        {targets.length === 0 ? <p>{recordTexts.noTargets}</p> : null}
        <ul className="list-none">
          {targets.map((target, index) => (
            <Target key={index} target={target} />
          ))}
        </ul>
      </Disclosure>
    </article>
  );
}

/** What the file means for its row, when that is not plain. */
export function noteOn(
  { record, proof, superseded }: Offer<RunRecord>,
  open: boolean,
  recordTexts: RecordTexts,
): string {
  if (record.kind === "facts" && proof === undefined) return record.foreign ? "" : recordTexts.unasked;
  if (record.host === undefined) return recordTexts.unknownHost(record.computer);
  if (record.kind === "result" && record.isRenewal) return recordTexts.renewal;
  if (proof === undefined) return recordTexts.provesNothing;
  if (superseded) return recordTexts.superseded;
  if (proof.unmentioned.length > 0) return recordTexts.unmentioned(proof.unmentioned);
  return open ? "" : recordTexts.alreadyMarked;
}

function Times({ record: { start, end, shell } }: { record: ResultRecord }) {
  const recordTexts = useRecordTexts();
  const rows = [
    [recordTexts.start, recordTexts.time(start)],
    [recordTexts.end, recordTexts.time(end)],
    [recordTexts.shell, shell],
  ] as const;
  return (
    <dl className="grid grid-cols-[4rem_minmax(0,1fr)] pb-3 text-small">
      {rows.map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="text-soft">{term}</dt>
          <dd className="break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const badStates: ReadonlySet<string> = new Set(["failed", "refused", "fails", "not-reached"]);

function Target({ target: { step, target, state, before, after, message } }: { target: TargetOutcome }) {
  const recordTexts = useRecordTexts();
  const { columns } = recordTexts;
  const rows = [
    [columns.before, before],
    [columns.after, after],
  ] as const;
  return (
    <li className="border-t border-rule py-2 text-small">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 break-words">
        <bdi className="min-w-0 font-mono">{target}</bdi>
        <bdi className={`font-bold ${badStates.has(state) ? "text-stop" : ""}`}>{state}</bdi>
      </p>
      <p className="text-soft">
        <bdi>{step}</bdi>
      </p>
      {before === null && after === null ? null : (
        <dl className="grid grid-cols-[4rem_minmax(0,1fr)]">
          {rows.map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-soft">{term}</dt>
              <dd className="whitespace-pre-wrap break-all font-mono">{stateText(value, recordTexts)}</dd>
            </div>
          ))}
        </dl>
      )}
      {message === "" ? null : <p className="whitespace-pre-wrap break-words">{message}</p>}
    </li>
  );
}

function stateText(state: RecordedState, recordTexts: RecordTexts): string {
  if (state === null) return recordTexts.absent;
  if (typeof state === "string") return state;
  return Object.entries(state)
    .map(([name, value]) => `${name} = ${value === null ? recordTexts.absent : value === "" ? "''" : value}`)
    .join("\n");
}
