import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
import { readsOverrides } from "@/lib/facts/reads-overrides";
import { forestOverrideName, overrideName, overrideServer } from "@/lib/plan/override-name";
import { isForestWide } from "@/lib/topology/override-scope";

/** An override as it was found. */
interface Found {
  readonly name: string;
  readonly componentName: string;
  readonly sectionName: string;
  readonly server: readonly string[];
}

/** An override of instant messaging that the script accepts neither beside its own nor as one to change (domain section 3). */
export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["setting-overrides"],
    contradictions({ "setting-overrides": found }, topology) {
      const overrides = found?.overrides ?? [];
      const planned = topology.mailboxServers.map(({ fqdn }) => fqdn);
      return isForestWide(topology) ? againstForest(overrides, planned) : againstServers(overrides, planned);
    },
  }),
  compareFacts({
    place: "exchange",
    reads: ["exchange-servers"],
    contradictions({ "exchange-servers": found }, topology) {
      if (!isForestWide(topology)) return [];
      const planned = topology.mailboxServers.map(({ fqdn }) => fqdn);
      const servers = (found?.servers ?? [])
        .filter(({ isMailboxServer, adminDisplayVersion }) => isMailboxServer && readsOverrides(adminDisplayVersion))
        .map(({ fqdn }) => fqdn)
        .filter((fqdn) => !planned.some((one) => sameName(one, fqdn)));
      return servers.length > 0 ? [contradiction("forest-changes-others", "mailbox-servers", { servers })] : [];
    },
  }),
];

function againstServers(overrides: readonly Found[], planned: readonly string[]): readonly Contradiction[] {
  const taken = planned.flatMap((server) =>
    overrides
      .filter(
        (one) =>
          sameName(one.name, overrideName(server)) &&
          !(isMessaging(one) && one.server.length === 1 && covers(one.server, server)),
      )
      .map(({ name: override }) => ({ server, override })),
  );
  const beside = overrides
    .filter(isMessaging)
    .flatMap(({ name: override, server: servers }): readonly Contradiction[] => {
      const among = planned.filter((server) => !sameName(override, overrideName(server)) && covers(servers, server));
      if (among.length === 0) return [];
      return sameName(override, forestOverrideName) && servers.length === 0
        ? [contradiction("forest-override-exists", "mailbox-servers", { override })]
        : [contradiction("second-override", undefined, { among, override, servers })];
    });
  return [...(taken.length > 0 ? [contradiction("override-of-this-name", undefined, { taken })] : []), ...beside];
}

/** Beside the one of the forest, which names no server, none may hold for a planned server. */
function againstForest(overrides: readonly Found[], planned: readonly string[]): readonly Contradiction[] {
  return overrides.flatMap((one): readonly Contradiction[] => {
    const { name: override, server: servers } = one;
    const isOwn = sameName(override, forestOverrideName);
    if (isOwn && isMessaging(one) && servers.length === 0) return [];
    if (isOwn) return [contradiction("forest-name-taken", undefined, { override, servers })];
    const holds = isMessaging(one) && planned.some((server) => covers(servers, server));
    return holds ? [contradiction("override-beside-forest", undefined, { override, servers })] : [];
  });
}

const isMessaging = ({ componentName, sectionName }: Found): boolean =>
  sameName(componentName, "OwaServer") && sameName(sectionName, "IMSettings");

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
