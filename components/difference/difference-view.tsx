"use client";

import { useMemo } from "react";
import { lineDifference, type DifferenceLine } from "@/lib/difference/line-difference";
import { useDifferenceTexts } from "@/components/messages/difference";
import { CommandText } from "@/components/ui/command-text";
import { visibleText } from "./visible-text";

export interface DifferenceViewProps {
  /** Names the difference for those who do not see where it is. */
  readonly label: string;
  readonly first: string;
  readonly second: string;
  /** The first text is right, and the second one was tampered with. */
  readonly isTampered?: boolean;
}

const looks = {
  same: { sign: " ", line: "text-soft" },
  removed: { sign: "-", line: "bg-stopWash text-stop" },
  added: { sign: "+", line: "bg-accentWash text-accent" },
} as const;

const tamperedLooks = {
  ...looks,
  removed: { sign: "-", line: "font-bold" },
  added: { sign: "+", line: "bg-stopWash font-bold text-stop" },
} as const;

/** The changed lines of two texts with their neighbours; work it out only while it is open. */
export function DifferenceView({ label, first, second, isTampered = false }: DifferenceViewProps) {
  const differenceTexts = useDifferenceTexts();
  const hunks = useMemo(() => {
    const crlf = [first, second].every((text) => !/(^|[^\r])\n/.test(text));
    return crlf
      ? lineDifference(first.replaceAll("\r\n", "\n"), second.replaceAll("\r\n", "\n"))
      : lineDifference(first, second);
  }, [first, second]);
  if (hunks === undefined) return <p>{differenceTexts.tooDifferent}</p>;
  return (
    <div role="region" aria-label={label} tabIndex={0} className="border border-rule md:max-h-[70vh] md:overflow-auto">
      {hunks.map(({ firstLine, secondLine, lines }) => (
        <div key={`${firstLine}.${secondLine}`} className="border-b border-rule last:border-b-0">
          <p className="bg-raised px-3 py-1 text-small">{differenceTexts.at(secondLine)}</p>
          <div className="py-1 font-mono text-small">
            {lines.map((line, index) => (
              <Line key={index} line={line} isTampered={isTampered} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Line({ line: { kind, text }, isTampered }: { line: DifferenceLine; isTampered: boolean }) {
  const differenceTexts = useDifferenceTexts();
  const { sign, line } = (isTampered ? tamperedLooks : looks)[kind];
  const said = isTampered ? differenceTexts.tampered : differenceTexts;
  return (
    <p className={`whitespace-pre-wrap break-words pl-8 pr-3 -indent-5 ${line}`}>
      <span aria-hidden="true">{`${sign} `}</span>
      {kind === "same" ? null : <span className="sr-only">{said[kind]}: </span>}
      <bdi>
        <CommandText command={kind === "same" ? text : visibleText(text)} />
      </bdi>
    </p>
  );
}
