import type { Topology } from "./types";

/** A catalogue that has other texts for some installations: those that differ, at the same places. */
interface WithOthers {
  readonly onClientAccess: object;
}

const known = new WeakMap<object, object>();

/**
 * The words for an installation: where Client Access servers talk to Lync, the texts that would name Mailbox servers are
 * others. Given words for it already, it returns their equal.
 */
export function wordsFor<Words extends WithOthers>(words: Words, { exchange }: Pick<Topology, "exchange">): Words {
  if (exchange.settings !== "virtual-directory") return words;
  const made = (known.get(words) as Words | undefined) ?? overlaid(words, words.onClientAccess);
  known.set(words, made);
  return made;
}

/** `base` with what `over` has at the same place; what is no table is taken whole. */
function overlaid<Whole extends object>(base: Whole, over: object): Whole {
  const entries = Object.entries(over).map(([key, value]: [string, unknown]) => {
    const below: unknown = (base as Readonly<Record<string, unknown>>)[key];
    return [key, isTable(value) && isTable(below) ? overlaid(below, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

const isTable = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
