import type { FactsComparison } from "@/lib/facts/compare-facts";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import type { Plan } from "@/lib/plan/types";
import { stepFacts } from "@/lib/steps/facts.gen";
import type { FactsRecord } from "./types";

/**
 * Where facts contradict the plan: what its steps say of them, in running order, each once; those of others are not
 * compared. Pure.
 */
export function contradictionsOf(record: FactsRecord, plan: Plan): readonly Contradiction[] {
  if (record.foreign) return [record.foreign];
  const comparisons = plan.steps.flatMap(({ id }) => stepFacts[id] ?? []);
  const found = [...unread(record), ...comparisons.flatMap((comparison) => compared(comparison, record, plan))];
  // Where one computer has every role, two sections name the same servers.
  const texts = found.map(({ code, values }) => JSON.stringify([code, values]));
  return found.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

function compared(comparison: FactsComparison, record: FactsRecord, { topology }: Plan): readonly Contradiction[] {
  if (record.place === "lync") return comparison.of("lync", record.facts, topology);
  if (record.place === "exchange") return comparison.of("exchange", record.facts, topology);
  const server = topology.mailboxServers.find(({ fqdn }) => fqdn === record.host);
  if (server === undefined) return [];
  return comparison.of("mailbox-server", record.facts, { server, time: record.time });
}

/** A fact that could not be collected says so under `error`. */
function unread({ facts, script, computer }: FactsRecord): readonly Contradiction[] {
  return Object.entries(facts).flatMap(([id, fact]) =>
    "error" in fact ? [contradiction("not-collected", undefined, { on: computer, facts: { script, id } })] : [],
  );
}
