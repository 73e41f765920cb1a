import { namesOfVersion } from "@/lib/answers/names-of-version";
import type { ExchangeVersion } from "@/lib/answers/products";
import type { servers } from "@/lib/messages/en/servers";
import { renamed } from "@/lib/messages/renamed";
import type { Catalogue } from "./catalogue";
import type { Speak } from "./create-messages.client";

/** Texts that name both kinds of servers, of whatever version: what was pasted. */
const naming: ReadonlySet<keyof Catalogue> = new Set<keyof Catalogue>(["pasted"]);

/** How the texts of a namespace are said for a version; undefined where they are said as they are. */
export function speakFor(version: ExchangeVersion | undefined, words: typeof servers): Speak | undefined {
  const { webMail, servers } = namesOfVersion(version, words);
  if (webMail.length + servers.length === 0) return undefined;
  const known = new WeakMap<object, object>();
  return (name, texts) => {
    const names = naming.has(name) ? webMail : [...webMail, ...servers];
    if (names.length === 0) return texts;
    const spoken = (known.get(texts) as typeof texts | undefined) ?? renamed(texts, names);
    known.set(texts, spoken);
    return spoken;
  };
}
