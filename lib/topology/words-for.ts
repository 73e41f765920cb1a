import { exchangeProducts, usualExchangeVersion, type PlannedExchange } from "@/lib/answers/products";
import { renamed, type Names } from "@/lib/messages/renamed";
import type { Topology } from "./types";

/** A catalogue that has other texts for some installations: those that differ, at the same places. */
interface WithOthers {
  readonly onClientAccess: object;
  readonly onOverride: object;
  readonly oneServer: { readonly messaging: Names; readonly clientAccess: Names };
  readonly servers: { readonly mailbox: string; readonly clientAccess: string };
}

const known = new WeakMap<object, Map<string, object>>();

/** What decides the words: the product, and whether one server is planned or several. */
type Installation = Pick<Topology, "exchange" | "mailboxServers" | "clientAccessServers">;

/**
 * The words for an installation. The catalogue speaks of an Exchange that keeps its settings in web.config, and of several
 * servers; for others it has some texts twice, and all of them call the product by its name. Given words for it already, it
 * returns their equal.
 */
export function wordsFor<Words extends WithOthers>(words: Words, installation: Installation): Words {
  const { settings, webMail } = installation.exchange;
  const { one, names } = namesOfOne(words, installation);
  if (settings === "web-config" && names.length === 0) return words;
  const made = known.get(words) ?? new Map<string, object>();
  known.set(words, made);
  const key = [settings, webMail, ...one].join(" ");
  const spoken = (made.get(key) as Words | undefined) ?? renamed(spokenWords(words, installation.exchange), names);
  made.set(key, spoken);
  return spoken;
}

/** Which role has one server in the plan, and what the words then say instead. */
function namesOfOne({ oneServer, servers }: WithOthers, installation: Installation) {
  const { exchange, mailboxServers, clientAccessServers } = installation;
  const messaging = mailboxServers.length === 1;
  // Beside several servers of the other role, "each" may be said of those.
  const clientAccess = clientAccessServers.length === 1 && mailboxServers.length <= 1;
  const called: Names =
    exchange.settings === "virtual-directory"
      ? renamed(oneServer.messaging, [[servers.mailbox, servers.clientAccess]])
      : oneServer.messaging;
  return {
    one: [...(messaging ? ["messaging"] : []), ...(clientAccess ? ["clientAccess"] : [])],
    names: [...(messaging ? called : []), ...(clientAccess ? oneServer.clientAccess : [])],
  };
}

function spokenWords<Words extends WithOthers>(words: Words, { settings, webMail }: PlannedExchange): Words {
  const { mailbox, clientAccess } = words.servers;
  if (settings === "web-config") return words;
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
