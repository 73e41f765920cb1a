import { defineStep } from "@/lib/plan/define-step";
import { argument, quoted } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments, type Fragments } from "@/lib/text/fragments";
import type { Topology } from "@/lib/topology/types";
import { leftOut } from "@/lib/topology/left-out";

const umTargets = (topology: Topology) => [
  ...topology.mailboxServers.map(({ fqdn }) => ({
    name: `${fqdn} (UM service)`,
    command: fragments`Set-UMService -Identity ${argument(fqdn)}`,
  })),
  ...topology.clientAccessServers.map((fqdn) => ({
    name: `${fqdn} (Call Router)`,
    command: fragments`Set-UMCallRouterSettings -Server ${argument(fqdn)}`,
  })),
];

const names = (all: readonly string[]): Fragments =>
  all.flatMap((name, index) => [...(index === 0 ? [] : [","]), ...quoted(name)]);

export const step = defineStep({
  id: "sip-dial-plans",
  title: "Add the servers to the SIP URI dial plans",
  why: "Microsoft's page asks for it: a server that hosts a SipName dial plan is a trusted SIP peer of Lync. It touches voice mail, so it is done only because you asked for it.",
  phase: "voice-mail",
  script: { family: "sip-dial-plans", source: sources.steps["sip-dial-plans"] },
  who: "Exchange administrator (UM Management)",
  impact: "none",
  minutes: { once: 2, each: 1 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Add the Client Access and Mailbox servers to all SIP URI dial plans.",
    },
    {
      title: "Set-UMService, Set-UMCallRouterSettings",
      says: "-DialPlans @{Add=...} adds without losing others; the start-up mode change needs a restart of the service.",
    },
  ],
  skip: (topology) =>
    leftOut(topology, "voice-mail", "leaves voice mail as it is.") ??
    (topology.dialPlans.length === 0 ? "You did not ask for it; it changes voice mail and is optional." : undefined),
  targets: (topology) =>
    umTargets(topology).map(({ name }) => ({
      name,
      change: `add to ${topology.dialPlans.join(", ")}; start-up mode TCP becomes Dual`,
    })),
  documentedCommands: (topology) =>
    umTargets(topology).map(
      ({ command }) => fragments`${command} -DialPlans @{Add=${names(topology.dialPlans)}} -UMStartupMode Dual`,
    ),
  undo: () => ({
    kind: "script",
    summary: "Remove only the dial plans that were added, and put the start-up mode back.",
  }),
  checklist: () => [
    {
      id: "um-service-restart",
      when: "after",
      where: "Each Mailbox and Client Access server, Windows PowerShell as administrator",
      action:
        "Restart the UM services in a quiet hour if the start-up mode changed. It drops calls in progress, so no script does it.",
      command:
        "Get-Service -Name MSExchangeUM, MSExchangeUMCR -ErrorAction SilentlyContinue | Restart-Service -PassThru",
      expected: "Each of the two services that this server has is Running again; a test call reaches voice mail.",
      ifDifferent:
        "Look for a UM certificate: the start-up mode Dual needs one that is assigned to UM and UMCallRouter.",
    },
    {
      id: "um-discovered-since",
      when: "after",
      where: "Event Viewer of a Front End, Lync Server log",
      who: "Lync administrator",
      action: "Look once more, a day later, whether an event 14493 or 44024 names a server that has a trusted pool.",
      expected: "None of the trusted pools is named.",
      ifDifferent:
        "Lync discovered the server through the dial plan, and its trusted pool is a duplicate: run lync/Undo-LyncTrust.ps1 with -Server and its name.",
    },
  ],
  literals: (topology) => ({
    DialPlan: topology.dialPlans,
    UmCallRouter: topology.clientAccessServers,
    UmServer: topology.mailboxServers.map(({ fqdn }) => fqdn),
  }),
});
