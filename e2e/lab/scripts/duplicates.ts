import { discoveredEvent, knownServersEvent, minutesFrom } from "../events";
import type { EventRow, TrustedApplicationRow, TrustedPoolRow, WorldState } from "../world-state";
import type { Stage } from "./stage";

/** The names of the scenario `repair`. */
export const names = ["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"] as const;

/** A trusted pool as someone made it by hand, with no value that is the default of Microsoft's command. */
export const pool = (fqdn: string, change: Partial<TrustedPoolRow> = {}): TrustedPoolRow => ({
  Fqdn: fqdn,
  Registrar: "Registrar:pool01.contoso.com",
  SiteId: "Site:Redmond",
  RequiresReplication: false,
  Computers: [fqdn],
  ...change,
});

export const application = (fqdn: string, change: Partial<TrustedApplicationRow> = {}): TrustedApplicationRow => ({
  PoolFqdn: fqdn,
  Id: "OutlookWebApp",
  Port: 5199,
  ...change,
});

/** Trust as it was published before the change. */
export function trust(
  state: WorldState,
  pools: readonly TrustedPoolRow[],
  applications: readonly TrustedApplicationRow[],
): void {
  state.lync.trustedPools = [...pools];
  state.lync.trustedApplications = [...applications];
  state.lync.published = structuredClone({ trustedPools: [...pools], trustedApplications: [...applications] });
}

/** What a Front End wrote at its start: the names discovered, and known a second time as trust. */
export function startEvents(discovered: readonly string[], trusted: readonly string[]): readonly EventRow[] {
  const start = { time: minutesFrom(-190) };
  const known = [...discovered.map((fqdn) => ({ fqdn, version: 0 })), ...trusted.map((fqdn) => ({ fqdn, version: 6 }))];
  return [
    knownServersEvent([{ fqdn: "fe01.contoso.com", version: 6 }, ...known], start),
    discoveredEvent(discovered, { time: minutesFrom(-185) }),
  ];
}

/** Writes these events, and no others, into the log of every Front End. */
export function write(state: WorldState, events: readonly EventRow[]): void {
  for (const [name, computer] of Object.entries(state.computers)) {
    if (name.startsWith("FE")) computer.events = [...events];
  }
}

/**
 * Three duplicates, each of another shape: as a pool, as a pool with values of its own, and as the computer of a pool
 * with another name. A fourth pool and its application are none of this plan's business.
 */
export function duplicated(state: WorldState): void {
  const [first, second, third] = names;
  const special = {
    ...{ OutboundOnly: true, ThrottleAsServer: false, TreatAsAuthenticated: false, RequiresReplication: true },
    ...{ AudioPortStart: 40_000, AudioPortCount: 100, VideoPortStart: 41_000, VideoPortCount: 200 },
    ...{ AppSharingPortStart: 42_000, AppSharingPortCount: 300 },
  };
  trust(
    state,
    [
      pool("contact-centre.contoso.com"),
      pool(first),
      pool(second, special),
      pool("owa-im.contoso.com", { Computers: [third] }),
    ],
    [
      application("contact-centre.contoso.com", { Id: "Queue" }),
      application(first),
      application(second, { Port: 5200, EnableTcp: true, LegacyApplicationName: "OldName" }),
      application("owa-im.contoso.com", { Id: "outlookwebapp" }),
    ],
  );
  write(state, startEvents(names, [...names, "contact-centre.contoso.com"]));
}

/** A stage whose worlds begin with such duplicates. */
export function preparedStage(stage: Stage, duplicates: (state: WorldState) => void): Stage {
  return {
    get lab() {
      return stage.lab;
    },
    begin: (input, change) =>
      stage.begin(input, (state) => {
        duplicates(state);
        change?.(state);
      }),
    copyOf: (bundle) => stage.copyOf(bundle),
    clear: () => stage.clear(),
  };
}
