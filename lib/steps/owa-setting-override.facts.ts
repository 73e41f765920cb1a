import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import { overrideName, overrideServer } from "@/lib/plan/override-name";

/** An override of instant messaging that the script refuses to stand beside, or to write over (domain section 3). */
export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["setting-overrides"],
    contradictions: ({ "setting-overrides": found }, { mailboxServers }) =>
      mailboxServers.flatMap(({ fqdn: server }) =>
        (found?.overrides ?? []).flatMap((one): readonly Contradiction[] => {
          const { name, server: servers, componentName, sectionName } = one;
          const isMessaging = sameName(componentName, "OwaServer") && sameName(sectionName, "IMSettings");
          if (sameName(name, overrideName(server)))
            return isMessaging && servers.length === 1 && covers(servers, server)
              ? []
              : [contradiction("override-of-this-name", undefined, { server, override: name })];
          if (!isMessaging || !covers(servers, server)) return [];
          return [contradiction("second-override", undefined, { server, override: name, servers })];
        }),
      ),
  }),
];

/** Whether an override for these servers holds for one of them: it names it, by a pattern perhaps, or names none at all. */
function covers(servers: readonly string[], fqdn: string): boolean {
  const short = overrideServer(fqdn);
  return servers.length === 0 || servers.some((one) => matches(overrideServer(one), short));
}

/** A pattern as PowerShell has it: * for anything, ? for one character, in any case of letters. */
function matches(pattern: string, name: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i").test(name);
}
