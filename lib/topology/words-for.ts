import { exchangeProducts, usualExchangeVersion, type PlannedExchange } from "@/lib/answers/products";
import { renamed } from "@/lib/messages/renamed";
import type { Topology } from "./types";

/** A catalogue that has other texts for some installations: those that differ, at the same places. */
interface WithOthers {
  readonly onClientAccess: object;
  readonly onOverride: object;
  readonly servers: { readonly mailbox: string; readonly clientAccess: string };
}

const known = new WeakMap<object, Map<string, object>>();

/**
 * The words for an installation. The catalogue speaks of an Exchange that keeps its settings in web.config; for others it
 * has some texts twice, and all of them call the product by its name. Given words for it already, it returns their equal.
 */
export function wordsFor<Words extends WithOthers>(words: Words, { exchange }: Pick<Topology, "exchange">): Words {
  const { settings, webMail } = exchange;
  if (settings === "web-config") return words;
  const made = known.get(words) ?? new Map<string, object>();
  known.set(words, made);
  const key = `${settings} ${webMail}`;
  const spoken = (made.get(key) as Words | undefined) ?? spokenWords(words, exchange);
  made.set(key, spoken);
  return spoken;
}

function spokenWords<Words extends WithOthers>(words: Words, { settings, webMail }: PlannedExchange): Words {
  const { mailbox, clientAccess } = words.servers;
  return settings === "virtual-directory"
    ? renamed(overlaid(words, words.onClientAccess), [[mailbox, clientAccess]])
    : renamed(overlaid(words, words.onOverride), [[usualWebMail, webMail]]);
}

/** What the catalogue calls it. */
const { webMail: usualWebMail } = exchangeProducts[usualExchangeVersion] as PlannedExchange;

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
