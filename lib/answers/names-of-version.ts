import type { ProblemWords } from "@/lib/messages/words";
import { renamed, type Names } from "@/lib/messages/renamed";
import { exchangeProducts, exchangeVersions, messagingRoleOf, usualExchangeVersion } from "./products";
import type { ExchangeVersion } from "./types";

/** How the servers that talk to Lync are called, by their role. */
type Servers = ProblemWords["servers"];

/** What a version of Exchange calls by another name than the catalogue, which speaks of the usual one. */
export interface NamesOfVersion {
  /** What its users open in the browser. */
  readonly webMail: Names;
  /** The servers that talk to Lync, and their names in examples. */
  readonly servers: Names;
}

/** Nothing is called otherwise in a version that is not known, or not planned. */
export function namesOfVersion(version: ExchangeVersion | undefined, servers: Servers): NamesOfVersion {
  const usual = webMailOf(usualExchangeVersion);
  const webMail = webMailOf(version) ?? usual;
  return {
    webMail: usual === undefined || webMail === undefined || usual === webMail ? [] : [[usual, webMail]],
    servers:
      messagingRoleOf(version) === "ClientAccess"
        ? [
            [servers.mailbox, servers.clientAccess],
            [servers.examples.mailbox, servers.examples.clientAccess],
          ]
        : [],
  };
}

const known = new WeakMap<ProblemWords, Map<string, ProblemWords>>();

/** What is said of answers about a version of Exchange, with the names of that version; the same object each time. */
export function problemWordsFor(words: ProblemWords, version: ExchangeVersion | undefined): ProblemWords {
  const { webMail, servers } = namesOfVersion(version, words.servers);
  const names = [...webMail, ...servers];
  if (names.length === 0) return words;
  const made = known.get(words) ?? new Map<string, ProblemWords>();
  known.set(words, made);
  const key = names.flat().join("\n");
  const spoken = made.get(key) ?? renamed(words, names);
  made.set(key, spoken);
  return spoken;
}

/** The version of Exchange that answers.json names, whatever else is wrong with it; undefined where it names none. */
export function exchangeVersionIn(json: string): ExchangeVersion | undefined {
  try {
    const answers = JSON.parse(json.replace(/^\ufeff/, "")) as {
      readonly exchange?: { readonly version?: unknown };
    } | null;
    return exchangeVersions.find((version) => version === answers?.exchange?.version);
  } catch {
    return undefined;
  }
}

function webMailOf(version: ExchangeVersion | undefined): string | undefined {
  const product = version && exchangeProducts[version];
  return product?.planned ? product.webMail : undefined;
}
