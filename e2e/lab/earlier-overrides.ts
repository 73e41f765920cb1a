import { overrideName, overrideServer } from "@/lib/plan/override-name";
import type { Topology } from "@/lib/topology/types";

type Planned = Pick<Topology, "poolFqdn" | "mailboxServers"> & Partial<Pick<Topology, "exchange">>;

/** A build of the planned version of Exchange, as it shows it. */
export function shownVersion({ exchange }: Planned): string {
  const { thirdPart } = exchange ?? {};
  if (exchange?.settings === "virtual-directory") return "Version 14.3 (Build 123.4)";
  if (thirdPart === undefined) return `Version ${exchange?.builds.at(-1) ?? "15.0"} (Build 1497.2)`;
  return `Version 15.2 (Build ${"from" in thirdPart ? `${thirdPart.from}.17` : "1748.10"})`;
}

/** What an earlier plan left, where certificates are renewed. */
export function earlierOverrides({ exchange, poolFqdn = "", mailboxServers }: Planned) {
  if (exchange?.settings !== "setting-override") return [];
  return mailboxServers.flatMap(({ fqdn, previousThumbprint }) =>
    previousThumbprint === undefined
      ? []
      : [
          {
            Name: overrideName(fqdn),
            ComponentName: "OwaServer",
            SectionName: "IMSettings",
            Parameters: [`IMServerName=${poolFqdn}`, `IMCertificateThumbprint=${previousThumbprint}`],
            Server: [overrideServer(fqdn)],
            Reason: "Instant messaging, plan 0",
          },
        ],
  );
}
