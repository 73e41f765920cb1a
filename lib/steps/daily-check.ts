import { defineStep } from "@/lib/plan/define-step";
import { families, type FamilyId, type Place } from "@/lib/plan/families";
import { named } from "@/lib/plan/named-target";
import type { ChecklistRow } from "@/lib/plan/types";
import type { RoleId } from "@/lib/plan/roles";
import { schtasks, scheduledTask, taskService, type DailyCheck } from "@/lib/plan/daily-task";
import type { Given } from "@/lib/text/answered";
import type { Topology } from "@/lib/topology/types";

export const step = defineStep({
  id: "daily-check",
  phase: "confirm",
  role: "mailboxServers",
  otherRole: onlyPlace,
  after: ["sign-in"],
  impact: "none",
  minutes: { once: 0, each: 0 },
  targets: (topology, words) => namesOf(topology).map((name) => ({ ...named(name), change: words.change })),
  undo: (_topology, words) => ({ kind: "none", reason: words.undo }),
  checklist(topology, { rows }, planned) {
    const { exchange, lync } = topology;
    const at = (place: Place, check: Omit<DailyCheck, "scripts" | "place">): DailyCheck | undefined => {
      const scripts = testsAt(place, planned);
      return scripts.length > 0 ? { ...check, place, scripts } : undefined;
    };
    // SYSTEM has no rights in Exchange.
    const inShell = exchange.settings === "virtual-directory";
    const server = at("mailbox-server", {
      task: "OWA IM check",
      ...(inShell ? { opens: exchangeShell, asks: true } : { opens: "" }),
    });
    const trust = at("lync", {
      task: "OWA IM check Lync",
      opens: lync ? `Import-Module ${lync.module}` : "",
      asks: true,
    });
    const settings = at("exchange", { task: "OWA IM check Exchange", opens: exchangeShell, asks: true });
    // The command lines that open the shell of Exchange are too long for schtasks.exe.
    const ofExchange = exchange.oldWindows ? taskService : scheduledTask;
    const ofServer = inShell ? ofExchange : scheduledTask;
    const onEach = { onEach: "mailbox" } as const;
    return [
      ...row("daily-check-task", server, ofServer, { ...rows.dailyCheckTask, ...onEach }),
      ...row("daily-check-task-2008", exchange.oldWindows && !inShell && server, schtasks, {
        ...rows.dailyCheckTask2008,
        ...onEach,
      }),
      ...row("daily-check-lync", trust, scheduledTask, rows.dailyCheckLync),
      ...row("daily-check-lync-2008", lync?.oldWindows && trust, schtasks, rows.dailyCheckLync2008),
      ...row("daily-check-exchange", settings, ofExchange, rows.dailyCheckExchange),
    ];
  },
});

/** Whose rights the check needs where a plan changes nothing on the servers of the table. */
function onlyPlace({ work }: Topology): RoleId | undefined {
  if (work.includes("configuration")) return undefined;
  return work.includes("duplicates") ? "lync" : "exchange";
}

/** The names that the plan is about. */
function namesOf({ work, values }: Topology): readonly Given[] {
  if (work.includes("duplicates")) return values.duplicates;
  return work.includes("configuration") ? values.mailboxServers.map(({ fqdn }) => fqdn) : values.clientAccessServers;
}

/** As the shortcut of the Exchange Management Shell does it. */
const exchangeShell = ". $env:ExchangeInstallPath\\bin\\RemoteExchange.ps1; Connect-ExchangeServer -auto";

const testsAt = (place: Place, planned: readonly FamilyId[]): readonly string[] =>
  planned.filter((id) => families[id].place === place).map((id) => families[id].names.verify);

function row(
  id: string,
  check: DailyCheck | undefined | false,
  command: (check: DailyCheck) => string,
  words: Omit<ChecklistRow, "id" | "when" | "command">,
): readonly ChecklistRow[] {
  return check ? [{ id, when: "daily-check", command: command(check), ...words }] : [];
}
