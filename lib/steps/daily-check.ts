import { defineStep } from "@/lib/plan/define-step";
import { families, type FamilyId, type Place } from "@/lib/plan/families";
import { named } from "@/lib/plan/named-target";
import type { ChecklistRow } from "@/lib/plan/types";
import { schtasks, scheduledTask, type DailyCheck } from "@/lib/plan/daily-task";
import { notPart } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "daily-check",
  phase: "confirm",
  role: "mailboxServers",
  after: ["sign-in"],
  impact: "none",
  minutes: { once: 0, each: 0 },
  skip: (topology, _words, all) =>
    notPart(topology, "configuration") ??
    (topology.exchange.settings === "virtual-directory"
      ? all.reasons.needsExchangeShell(topology.exchange.name)
      : undefined),
  targets: ({ values }, words) => values.mailboxServers.map(({ fqdn }) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist(topology, { rows }, planned) {
    const on = (place: Place, check: Omit<DailyCheck, "scripts" | "place">): DailyCheck | undefined => {
      const scripts = testsAt(place, planned);
      return scripts.length > 0 ? { ...check, place, scripts } : undefined;
    };
    const server = on("mailbox-server", { task: "OWA IM check", opens: "" });
    const lync = on("lync", {
      ...{ task: "OWA IM check Lync", opens: topology.lync ? `Import-Module ${topology.lync.module}` : "" },
      asks: true,
    });
    const exchange = on("exchange", { task: "OWA IM check Exchange", opens: exchangeShell, asks: true });
    const old = { server: topology.exchange.oldWindows, lync: topology.lync?.oldWindows };
    return [
      ...row("daily-check-task", server, scheduledTask, rows.dailyCheckTask),
      ...row("daily-check-task-2008", old.server && server, schtasks, rows.dailyCheckTask2008),
      ...row("daily-check-lync", lync, scheduledTask, rows.dailyCheckLync),
      ...row("daily-check-lync-2008", old.lync && lync, schtasks, rows.dailyCheckLync2008),
      ...row("daily-check-exchange", exchange, scheduledTask, rows.dailyCheckExchange),
    ];
  },
});

/** As the shortcut of the Exchange Management Shell does it. */
const exchangeShell = ". $env:ExchangeInstallPath\\bin\\RemoteExchange.ps1; Connect-ExchangeServer -auto";

const testsAt = (place: Place, planned: readonly FamilyId[]): readonly string[] =>
  planned.filter((id) => families[id].place === place).map((id) => families[id].names.verify);

function row(
  id: string,
  check: DailyCheck | undefined,
  command: (check: DailyCheck) => string,
  words: Omit<ChecklistRow, "id" | "when" | "command">,
): readonly ChecklistRow[] {
  return check === undefined ? [] : [{ id, when: "optional", command: command(check), ...words }];
}
