import { forestOverrideName, overrideName, overrideServer } from "@/lib/plan/override-name";
import type { Topology } from "@/lib/topology/types";

type Planned = Pick<Topology, "poolFqdn" | "mailboxServers"> & Partial<Pick<Topology, "exchange" | "overrideScope">>;

/** A build of the planned version of Exchange, as it shows it. */
export function shownVersion({ exchange }: Planned): string {
  const { thirdPart } = exchange ?? {};
  if (exchange?.settings === "virtual-directory") return "Version 14.3 (Build 123.4)";
  if (thirdPart === undefined) return `Version ${exchange?.builds.at(-1) ?? "15.0"} (Build 1497.2)`;
  return `Version 15.2 (Build ${"from" in thirdPart ? `${thirdPart.from}.17` : "1748.10"})`;
}

/** What an earlier plan left, where certificates are renewed. */
export function earlierOverrides({ exchange, overrideScope, poolFqdn = "", mailboxServers }: Planned) {
  if (exchange?.settings !== "setting-override") return [];
  // Servers with one override have one certificate.
  const owners = overrideScope === "forest" ? mailboxServers.slice(0, 1) : mailboxServers;
  const made = { ComponentName: "OwaServer", SectionName: "IMSettings", Reason: "Instant messaging, plan 0" };
  return owners.flatMap(({ fqdn, previousThumbprint }) =>
    previousThumbprint === undefined
      ? []
      : [
          {
            ...made,
            ...(overrideScope === "forest"
              ? { Name: forestOverrideName, Server: null }
              : { Name: overrideName(fqdn), Server: [overrideServer(fqdn)] }),
            Parameters: [`IMServerName=${poolFqdn}`, `IMCertificateThumbprint=${previousThumbprint}`],
          },
        ],
  );
}
