import { namesOfVersion } from "@/lib/answers/names-of-version";
import type { ExchangeVersion } from "@/lib/answers/products";
import type { servers } from "@/lib/messages/en/servers";
import { renamed, type Names } from "@/lib/messages/renamed";
import type { Catalogue } from "./catalogue";
import type { Speak } from "./create-messages.client";
import { oneServer } from "./en/one-server";
import type { PlannedServers } from "./planned-servers";

/** Texts that name both kinds of servers, of whatever version: what was pasted. */
const naming: ReadonlySet<keyof Catalogue> = new Set<keyof Catalogue>(["pasted"]);

/**
 * How the texts of a namespace are said for a version, and where one server is named; undefined where they are said as they
 * are. `phrases` are in the language of the texts.
 */
export function speakFor(
  version: ExchangeVersion | undefined,
  words: typeof servers,
  planned?: PlannedServers,
  phrases: Catalogue["oneServer"] = oneServer,
): Speak | undefined {
  const { webMail, servers } = namesOfVersion(version, words);
  // They speak of the usual version, as the texts do.
  const ofOne = [
    ...(planned?.oneComputer ? phrases.computer : []),
    ...(planned?.oneMessaging ? phrases.messaging : []),
  ] as Names;
  if (webMail.length + servers.length + ofOne.length === 0) return undefined;
  const known = new WeakMap<object, object>();
  return (name, texts) => {
    const names = [...ofOne, ...webMail, ...(naming.has(name) ? [] : servers)];
    if (names.length === 0) return texts;
    const spoken = (known.get(texts) as typeof texts | undefined) ?? renamed(texts, names);
    known.set(texts, spoken);
    return spoken;
  };
}
