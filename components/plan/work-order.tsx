import type { Impact, Place, Plan, PlannedStep } from "@/lib/plan/types";
import { scriptPath, shells } from "@/lib/render/powershell/script-kinds";
import { hostsOf } from "@/lib/render/runs";
import { planTexts } from "@/components/messages/en-plan";
import { fileAddress, stepAddress } from "./use-address";

const { order } = planTexts;
const inOrder: readonly Place[] = ["lync", "exchange", "mailbox-server"];

/** Who goes where with which script, in the order of the change (decision 006), with minutes and impact. */
export function WorkOrder({ plan }: { plan: Plan }) {
  const rows = [...inOrder, undefined]
    .map((place) => ({ place, steps: plan.steps.filter((step) => step.place === place) }))
    .filter(({ steps }) => steps.length > 0);
  const total = plan.steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section aria-labelledby="order" className="space-y-3">
      <h2 id="order">{planTexts.orderTitle}</h2>
      <p className="max-w-measure text-soft">{planTexts.orderLead}</p>
      <table className="block w-full text-left md:table">
        <thead className="sr-only text-small md:not-sr-only md:table-header-group">
          <tr>
            {[order.place, order.script, order.steps, order.minutes, order.impact].map((name) => (
              <th
                key={name}
                scope="col"
                className={`py-2 pr-6 font-bold ${name === order.minutes ? "md:text-right" : ""}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {rows.map(({ place, steps }) => (
            <Row key={place ?? "by-hand"} plan={plan} place={place} steps={steps} />
          ))}
        </tbody>
        <tfoot className="block md:table-footer-group">
          <tr className="flex gap-4 border-t border-edge md:table-row">
            <th scope="row" colSpan={3} className="py-2 pr-6 font-bold">
              {order.total}
            </th>
            <td className="py-2 pr-6 font-bold md:text-right">{total}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly place: Place | undefined;
  readonly steps: readonly PlannedStep[];
}

function Row({ plan, place, steps }: RowProps) {
  const script = place && steps.some((step) => step.script?.change) ? scriptPath(place, "apply") : undefined;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <tr className="block border-t border-rule py-3 align-top md:table-row md:py-0">
      <th scope="row" className="block pr-6 font-normal md:table-cell md:py-3">
        <span className="block font-bold">{place ? planTexts.placeNames[place] : order.byHand}</span>
        <span className="block text-small text-soft">{place ? shells[place].name : order.byHandLead}</span>
      </th>
      <td className="block min-w-0 pr-6 md:table-cell md:py-3">
        {script ? (
          <a
            href={`#${fileAddress(script)}`}
            className="inline-flex min-h-11 items-center break-all font-mono text-small md:min-h-0"
          >
            {script.slice(script.indexOf("/") + 1)}
          </a>
        ) : null}
        {place ? <span className="block break-words text-small text-soft">{whereRun(plan, place)}</span> : null}
      </td>
      <td className="block pr-6 md:table-cell md:py-3">
        <span className="text-soft md:hidden">{order.steps}: </span>
        {steps.map(({ id, ordinal }, index) => (
          <span key={id}>
            {index > 0 ? ", " : ""}
            <a
              href={`#${stepAddress(id)}`}
              aria-label={planTexts.usedStep(ordinal)}
              className="inline-block min-w-6 py-1 text-center md:min-w-0 md:py-0"
            >
              {ordinal}
            </a>
          </span>
        ))}
      </td>
      <td className="block pr-6 md:table-cell md:py-3 md:text-right">
        <span className="text-soft md:hidden">{order.minutes}: </span>
        {minutes}
      </td>
      <td className="block md:table-cell md:py-3">
        <span className="text-soft md:hidden">{order.impact}: </span>
        <ImpactText steps={steps} />
      </td>
    </tr>
  );
}

function whereRun(plan: Plan, place: Place): string {
  const [first = "", ...others] = hostsOf(plan, place);
  if (place === "lync") return order.frontEnd(first);
  if (place === "exchange") return order.anyServer(first);
  return order.runsOn(first, others.length);
}

function ImpactText({ steps }: { steps: readonly PlannedStep[] }) {
  const has = (impact: Impact) => steps.some((step) => step.impact === impact);
  if (has("user-visible-outage")) return <strong className="text-caution">{order.outage}</strong>;
  return has("service-restart") ? <strong>{order.restart}</strong> : order.nothing;
}
