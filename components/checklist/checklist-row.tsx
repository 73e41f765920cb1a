"use client";

import { Fragment, memo } from "react";
import type { ChecklistItem, Symptom } from "@/lib/render/checklist/types";
import { Prose } from "@/components/ui/prose";
import { useChecklistTexts } from "@/components/messages/checklist";
import { HostBox } from "./host-box";
import { HostTicks } from "./host-ticks";
import { RoomToName, RoomToWrite } from "./room-to-write";
import { RowCommand } from "./row-command";
import { RowMarks } from "./row-marks";
import { StateWord } from "./state-word";
import { stamped } from "@/components/ticks/stamped";
import { TickBox } from "./tick-box";
import type { Marks } from "@/components/ticks/stored-ticks";
import { progressOf, unitsOf } from "@/components/ticks/units";

export interface ChecklistRowProps {
  readonly item: ChecklistItem;
  /** 1-based, through the whole list. */
  readonly number: number;
  readonly marks: Marks;
  /** Keys that the filter hides. */
  readonly hidden: ReadonlySet<string> | undefined;
  readonly printing: boolean;
  readonly symptoms: readonly Symptom[];
  /** Undefined where the list is only read. */
  readonly onChange: ((changes: Marks) => void) | undefined;
}

/** One row: what to do, where, what to see, and its box; a row of several servers has a box for each of them. */
export const ChecklistRow = memo(function ChecklistRow(props: ChecklistRowProps) {
  const { item, number, marks, onChange } = props;
  const units = unitsOf(item);
  const single = units.length === 1 ? units[0] : undefined;
  const mark = single ? marks[single.key] : undefined;
  const titleId = `row-${item.id}`;
  return (
    <li className="break-inside-avoid border-t border-rule py-5 print:py-3">
      <article
        aria-labelledby={titleId}
        data-row={item.id}
        className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-4 wide:grid-cols-[2.75rem_minmax(0,1fr)_27rem] wide:grid-rows-[auto_minmax(0,1fr)]"
      >
        {single ? (
          <TickBox
            className="md:row-span-2"
            state={mark?.state}
            aria-labelledby={titleId}
            disabled={!onChange}
            onTick={(done) => onChange?.({ [single.key]: stamped(mark, done ? "done" : undefined) })}
          />
        ) : (
          <div className="md:row-span-2">
            <HostBox progress={progressOf(units, marks)} />
          </div>
        )}
        <div className="min-w-0 space-y-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 pt-1.5 print:pt-0">
            <h3 id={titleId} className="min-w-0 max-w-measure flex-1 basis-72 text-base">
              <span className="mr-2 text-soft">{number}.</span>
              <Prose text={item.action} isHeading />
            </h3>
            <StateWord mark={mark} />
          </div>
          <Aside item={item} />
        </div>
        {/* Narrow windows leave no room beside them. */}
        <div className="col-span-2 min-w-0 pt-2 md:col-span-1 md:col-start-2">
          <ToDo item={item} printing={props.printing} />
        </div>
        <div className="col-span-2 min-w-0 space-y-3 pt-1 md:col-span-1 md:col-start-2 wide:col-start-3 wide:row-span-2 wide:row-start-1 wide:pt-2">
          <ToSee item={item} />
          {single ? (
            <RowMarks
              id={item.id}
              unitKey={single.key}
              mark={mark}
              item={item}
              printing={props.printing}
              symptoms={props.symptoms}
              onChange={onChange}
            />
          ) : (
            <HostTicks {...props} units={units} />
          )}
          {item.unnamedHosts ? <RoomToName /> : single ? <RoomToWrite /> : null}
        </div>
      </article>
    </li>
  );
});

/** The number in the plan of what a row belongs to, and which of two ways it is. */
function Aside({ item: { belongsTo, undoes = false, variant } }: { item: ChecklistItem }) {
  const checklistTexts = useChecklistTexts();
  const said = [
    ...(belongsTo === undefined ? [] : [checklistTexts.belongsTo(belongsTo, undoes)]),
    ...(variant === undefined ? [] : [checklistTexts.choice.ways[variant]]),
  ];
  return said.length === 0 ? null : <p className="text-small text-soft">{said.join(" · ")}</p>;
}

const factsGrid = "grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-1 md:grid-cols-[6rem_minmax(0,1fr)] wide:block";

/** Where it is done, by whom, and the command. In the wide table the place needs no name beside it. */
function ToDo({ item, printing }: Pick<ChecklistRowProps, "item" | "printing">) {
  const { where, who, command, allAtOnce } = item;
  const checklistTexts = useChecklistTexts();
  return (
    <dl className={factsGrid}>
      <dt className="text-small text-soft wide:sr-only">{checklistTexts.where}</dt>
      <dd>
        {where}
        {who === "" ? null : <span className="block text-small text-soft">{who}</span>}
      </dd>
      <RowCommand name={checklistTexts.command} command={command} printing={printing} />
      <RowCommand name={checklistTexts.fromOneComputer} command={allAtOnce} printing={printing} said />
    </dl>
  );
}

/** What is seen when it went well; beside what is done where there is room. */
function ToSee({ item: { expected, thenOnEach = [] } }: { item: ChecklistItem }) {
  const checklistTexts = useChecklistTexts();
  return (
    <dl className={factsGrid}>
      <dt className="text-small text-soft">{checklistTexts.expected}</dt>
      <dd className="max-w-measure break-words">
        <Prose text={expected} quotes="output" />
      </dd>
      {thenOnEach.map((then) => (
        <Fragment key={then.action}>
          <dt className="text-small text-soft">{checklistTexts.thenOnEach}</dt>
          <dd>
            <Prose text={then.action} />{" "}
            <span className="block text-small">
              <Prose text={then.expected} quotes="output" />
            </span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
