import { Fragment } from "react";
import { changeSteps } from "@/lib/plan/change-steps";
import type { Gain } from "@/lib/plan/gained";
import type { Impact, Place, Plan, PlannedStep } from "@/lib/plan/types";
import { driverName, pathIn } from "@/lib/render/powershell/script-kinds";
import { manifestRuns, type Run } from "@/lib/render/runs";
import { workOf } from "@/lib/render/work";
import { usePlanTexts, type PlanTexts } from "@/components/messages/plan";
import { useShellNames } from "@/components/messages/shell-names";
import { Prose } from "@/components/ui/prose";
import { fileAddress, stepAddress } from "./use-address";

type OrderTexts = PlanTexts["order"];
type Gained = ReadonlyMap<string, Gain>;

/** One row: a script, or what people do themselves. */
interface WorkRow {
  readonly key: string;
  /** As its steps have it; none where facts are collected, which no step asks for. */
  readonly number?: number;
  readonly place?: Place;
  readonly run?: Run;
  readonly steps: readonly PlannedStep[];
  /** What a script is for that belongs to no step. */
  readonly note?: string;
}

/** Who goes where with which script, in running order (script contract, "Order of the runs"), with minutes and impact. */
export function WorkOrder({ plan, gained }: { plan: Plan; gained: Gained }) {
  const planTexts = usePlanTexts();
  const { order } = planTexts;
  const rows = rowsOf(plan, order);
  const changes = manifestRuns(plan).filter(({ purpose }) => purpose === "apply").length;
  const total = changeSteps(plan).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section aria-labelledby="order" className="space-y-3">
      <h2 id="order">{planTexts.orderTitle}</h2>
      <p className="max-w-measure text-soft">
        <Prose text={planTexts.orderLead(changes)} />
      </p>
      <table className="block w-full text-left wide:table wide:table-fixed">
        <thead className="sr-only text-small md:not-sr-only md:block wide:table-header-group">
          <tr className={grid}>
            {columns.map(([name, look]) => (
              <th key={name} scope="col" className={`py-2 font-bold ${look}`}>
                {order[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block wide:table-row-group">
          {rows.map((row) => (
            <Row key={row.key} row={row} gained={gained} />
          ))}
        </tbody>
        <tfoot className="block wide:table-row-group">
          <tr className={`flex gap-4 border-t border-edge ${grid}`}>
            <th scope="row" colSpan={4} className="py-2 font-bold md:col-span-3">
              {order.total}
            </th>
            <td className="py-2 font-bold md:text-right wide:pr-6">{order.minutesIn(total)}</td>
            <td className="hidden md:table-cell" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Where there is no room for a column of scripts they are below their place. */
const grid = "md:grid md:grid-cols-[2.5rem_minmax(0,1fr)_9rem_6rem_8rem] md:gap-x-4 wide:table-row";
const columns = [
  ["run", "wide:w-14 wide:pr-4"],
  ["place", "wide:w-[17rem] wide:pr-4"],
  ["script", "md:sr-only wide:not-sr-only wide:pr-4"],
  ["steps", "wide:w-[11rem] wide:pr-4"],
  ["minutes", "md:text-right wide:w-32 wide:pr-6"],
  ["impact", "wide:w-44"],
] as const;

/** What is looked at, then the work of the plan by its numbers; what people do themselves has no script. */
function rowsOf(plan: Plan, order: OrderTexts): readonly WorkRow[] {
  const runs = manifestRuns(plan);
  const work = workOf(plan);
  const ofScripts = runs.flatMap((run, index): WorkRow[] => {
    const { place, script } = run;
    const key = String(run.order);
    if (run.purpose === "discover") {
      const again = runs.slice(0, index).some((earlier) => earlier.script === script);
      return [{ key, run, place, steps: [], note: again ? order.looksAgain : order.looks }];
    }
    return work.flatMap((one) =>
      one.run?.script === script ? [{ key, number: one.number, run, place, steps: one.steps }] : [],
    );
  });
  const byHand = work.filter(({ run }) => run === undefined);
  return [...ofScripts, ...byHand.map(({ number, steps }) => ({ key: "by-hand", number, steps }))];
}

function Row({ row: { number, place, run, steps, note }, gained }: { row: WorkRow; gained: Gained }) {
  const planTexts = usePlanTexts();
  const shells = useShellNames();
  const { order } = planTexts;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <tr className={`block border-t border-rule py-3 align-top wide:py-0 ${grid}`}>
      <td className="block text-lead font-bold tabular-nums text-accent md:row-span-2 wide:table-cell wide:py-3 wide:pr-4">
        {number}
      </td>
      <th scope="row" className="block font-normal wide:table-cell wide:py-3 wide:pr-4">
        <span className="block font-bold">{place ? planTexts.placeNames[place] : order.byHand}</span>
        <span className="block text-small text-soft">{place ? shells[place] : order.byHandLead}</span>
      </th>
      <td className="block min-w-0 [overflow-wrap:anywhere] md:col-start-2 md:row-start-2 wide:table-cell wide:py-3 wide:pr-4">
        {run ? (
          <>
            <a href={`#${fileAddress(run.script)}`} className="whole-word py-2.5 font-mono text-small md:py-0">
              {`${run.name}.ps1`}
            </a>
            <span className="block text-small text-soft">
              {whereRun(run, place, order)}
              {place === "mailbox-server" && run.hosts.length > 1 ? <FromOnePlace /> : null}
            </span>
          </>
        ) : null}
      </td>
      <td className="block md:col-start-3 md:row-span-2 md:row-start-1 wide:table-cell wide:py-3 wide:pr-4">
        {note === undefined ? <span className="text-soft md:hidden">{order.steps}: </span> : note}
        {steps.map(({ id, number: part }, index) => (
          <Fragment key={id}>
            <span className="whitespace-nowrap">
              <a
                href={`#${stepAddress(id)}`}
                aria-label={planTexts.usedStep(part)}
                className="inline-block min-w-6 py-1 text-center md:min-w-0 md:py-0"
              >
                {part}
              </a>
              {index < steps.length - 1 ? "," : ""}
            </span>{" "}
          </Fragment>
        ))}
      </td>
      <td
        className={`${steps.length === 0 ? "hidden" : "block"} md:col-start-4 md:row-span-2 md:row-start-1 md:text-right wide:table-cell wide:py-3 wide:pr-6`}
      >
        <span className="text-soft md:hidden">{order.minutes}: </span>
        {steps.length === 0 ? null : order.minutesIn(minutes)}
      </td>
      <td className="block md:col-start-5 md:row-span-2 md:row-start-1 wide:table-cell wide:py-3">
        <span className="text-soft md:hidden">{order.impact}: </span>
        <ImpactText steps={steps} gained={gained} />
      </td>
    </tr>
  );
}

/** Nobody has to walk to many servers. */
function FromOnePlace() {
  const { order } = usePlanTexts();
  return (
    <>
      {order.fromOnePlace}{" "}
      <a href={`#${fileAddress(pathIn("mailbox-server", driverName))}`} className="whole-word font-mono">
        {`${driverName}.ps1`}
      </a>
    </>
  );
}

function whereRun({ hosts: [first = "", ...others] }: Run, place: Place | undefined, order: OrderTexts): string {
  if (place === "lync") return order.frontEnd(first);
  if (place === "exchange") return order.anyServer(first);
  return order.runsOn(first, others.length);
}

function ImpactText({ steps, gained }: { steps: readonly PlannedStep[]; gained: Gained }) {
  const { order } = usePlanTexts();
  const has = (impact: Impact) => steps.some((step) => step.impact === impact);
  const [gain] = steps.flatMap(({ id }) => gained.get(id) ?? []);
  const after = gain && <strong>{order.gained[gain]}</strong>;
  if (has("user-visible-outage")) {
    return (
      <>
        <strong className="text-caution">{order.outage}</strong>
        {after ? <span className="block">{after}</span> : null}
      </>
    );
  }
  if (has("messaging-ends")) return <strong className="text-caution">{order.messagingEnds}</strong>;
  if (has("service-restart")) return <strong>{order.restart}</strong>;
  return after ?? order.nothing;
}
