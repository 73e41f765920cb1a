import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";
import { overrideName, overrideServer } from "@/lib/plan/override-name";

/** An override of instant messaging that the script accepts neither beside its own nor as one to change (domain section 3). */
export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["setting-overrides"],
    contradictions({ "setting-overrides": found }, { mailboxServers }) {
      const overrides = found?.overrides ?? [];
      const planned = mailboxServers.map(({ fqdn }) => fqdn);
      const taken = planned.flatMap((server) =>
        overrides
          .filter(
            (one) =>
              sameName(one.name, overrideName(server)) &&
              !(isMessaging(one) && one.server.length === 1 && covers(one.server, server)),
          )
          .map(({ name: override }) => ({ server, override })),
      );
      const beside = overrides.filter(isMessaging).flatMap(({ name: override, server: servers }) => {
        const among = planned.filter((server) => !sameName(override, overrideName(server)) && covers(servers, server));
        return among.length > 0 ? [contradiction("second-override", undefined, { among, override, servers })] : [];
      });
      return [...(taken.length > 0 ? [contradiction("override-of-this-name", undefined, { taken })] : []), ...beside];
    },
  }),
];

const isMessaging = ({
  componentName,
  sectionName,
}: Readonly<Record<"componentName" | "sectionName", string>>): boolean =>
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
