"use client";

import Link from "next/link";
import { AdviceText } from "@/components/clipboard/advice-text";
import { useEffect, useMemo, useRef } from "react";
import { contradictionText } from "@/lib/facts/contradiction";
import type { Plan } from "@/lib/plan/types";
import { contradictionsOf } from "@/lib/records/contradictions";
import { useRecordWords } from "@/components/messages/record-words";
import { useRecordTexts } from "@/components/messages/records";
import { useSectionNames } from "@/components/messages/section-names";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { graveFindingsId } from "./records-heading-id";
import { useRecords } from "./use-records";

export interface GraveFindingsProps {
  readonly plan: Plan;
  readonly files: readonly File[];
}

/** What the change would break by what the files say: before everything else on the page, and the focus goes there. */
export function GraveFindings({ plan, files }: GraveFindingsProps) {
  const recordTexts = useRecordTexts();
  const recordWords = useRecordWords();
  const sectionNames = useSectionNames();
  const read = useRecords(files, plan);
  const box = useRef<HTMLElement>(null);
  const findings = useMemo(
    () =>
      read.flatMap(({ read: result }) =>
        result.ok && result.value.kind === "facts"
          ? contradictionsOf(result.value, plan).filter(({ grave }) => grave)
          : [],
      ),
    [read, plan],
  );
  const count = findings.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  const sections = [...new Set(findings.flatMap(({ section }) => section ?? []))];
  return (
    <Notice ref={box} id={graveFindingsId} tabIndex={-1} tone="stop" title={recordTexts.grave} role="alert">
      <ul className="max-w-measure list-none space-y-3">
        {findings.map((one, index) => (
          <li key={index} className="break-words">
            <AdviceText text={contradictionText(one, recordWords)} />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-3 pt-1">
        {sections.map((section) => (
          <Link
            key={section}
            href={`/wizard/${section}?review`}
            prefetch={false}
            className={buttonClass({ look: "main" })}
          >
            {recordTexts.settle(sectionNames[section])}
          </Link>
        ))}
      </p>
    </Notice>
  );
}
