"use client";

import Link from "next/link";
import { AdviceText } from "@/components/clipboard/advice-text";
import { useMemo } from "react";
import type { Plan } from "@/lib/plan/types";
import { contradictionText } from "@/lib/facts/contradiction";
import { contradictionsOf } from "@/lib/records/contradictions";
import type { FactsRecord } from "@/lib/records/types";
import { useRecordWords } from "@/components/messages/record-words";
import { useRecordTexts, type RecordTexts } from "@/components/messages/records";
import { useSectionNames } from "@/components/messages/section-names";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { graveFindingsId } from "./records-heading-id";
import { noteOn } from "./result-card";
import type { Offer } from "./take-over";

/** JSON of a fact; the reader knows its form, and this page shows whatever it holds. */
type FactValue =
  string | number | boolean | null | readonly FactValue[] | { readonly [name: string]: FactValue | undefined };

export interface FactsCardProps {
  readonly offer: Offer<FactsRecord>;
  readonly plan: Plan;
  /** Taking it over would change its row. */
  readonly open: boolean;
  readonly onTakeOver: () => void;
}

/** What one facts script found, and where that does not fit the answers. */
export function FactsCard({ offer, plan, open, onTakeOver }: FactsCardProps) {
  const recordTexts = useRecordTexts();
  const recordWords = useRecordWords();
  const sectionNames = useSectionNames();
  const { name, record, proof } = offer;
  const found = useMemo(() => contradictionsOf(record, plan), [record, plan]);
  // What would break something is said at the top of the page.
  const contradictions = found.filter(({ grave }) => !grave);
  return (
    <article aria-label={name} className="space-y-2 border-t border-rule pt-3">
      <h3 className="break-words text-base">
        {record.script} {recordTexts.on} <bdi className="font-mono text-small">{record.computer}</bdi>
      </h3>
      <p className="text-small text-soft">
        {recordTexts.collected} {recordTexts.time(record.time)}. {noteOn(offer, open, recordTexts)}
      </p>
      {open && proof ? (
        <Button size="small" aria-label={`${recordTexts.tickOne[proof.state]}: ${name}`} onClick={onTakeOver}>
          {recordTexts.tickOne[proof.state]}
        </Button>
      ) : null}
      {found.length === 0 ? <p>{recordTexts.fits}</p> : null}
      {contradictions.length < found.length ? (
        <p className="font-bold">
          <a href={`#${graveFindingsId}`}>{recordTexts.graveAbove}</a>
        </p>
      ) : null}
      {contradictions.length === 0 ? null : (
        <Notice tone="caution" title={record.foreign ? recordTexts.foreign : recordTexts.contradictions} role="alert">
          <ul className="list-none space-y-3">
            {contradictions.map((one, index) => (
              <li key={index} className="break-words">
                <AdviceText text={contradictionText(one, recordWords)} />{" "}
                {one.section === undefined ? null : (
                  <Link href={`/wizard/${one.section}?review`} prefetch={false} className="inline-block py-1">
                    {recordTexts.settle(sectionNames[one.section])}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure title={recordTexts.facts}>
        <div className="space-y-3 text-small">
          {Object.entries<FactValue>(record.facts).map(([id, fact]) => (
            <section key={id} aria-label={recordTexts.factTitles[id] ?? id}>
              <p className="font-bold">{recordTexts.factTitles[id] ?? id}</p>
              <Value value={fact} />
            </section>
          ))}
        </div>
      </Disclosure>
    </article>
  );
}

/** Any JSON as text: names before values, lists one below the other. The reader has bounded its depth. */
function Value({ value }: { value: FactValue | undefined }) {
  const recordTexts = useRecordTexts();
  if (Array.isArray(value)) {
    if (value.length === 0) return <span className="text-soft">{recordTexts.empty}</span>;
    return (
      <ul className="list-none space-y-1">
        {(value as readonly FactValue[]).map((one, index) => (
          <li key={index} className={typeof one === "object" ? "border-l border-rule pl-3" : ""}>
            <Value value={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value !== "object" || value === null)
    return <bdi className="break-all font-mono">{scalar(value, recordTexts)}</bdi>;
  return (
    <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3">
      {Object.entries(value as Readonly<Record<string, FactValue>>).map(([name, one]) => (
        <div key={name} className="contents">
          <dt className="break-words text-soft">
            <bdi>{name}</bdi>
          </dt>
          <dd className="min-w-0">
            <Value value={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function scalar(
  value: string | number | boolean | readonly FactValue[] | null | undefined,
  recordTexts: RecordTexts,
): string {
  if (value === true) return recordTexts.yes;
  if (value === false) return recordTexts.no;
  return value === null || value === undefined || value === "" ? recordTexts.empty : String(value);
}
