import { defineStep } from "@/lib/plan/define-step";
import { failureEvents } from "@/lib/plan/failure-events";
import { onMailboxServers } from "@/lib/plan/look-up-commands";
import { sources } from "@/lib/powershell/sources.gen";
import { leftOut } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "sign-in",
  title: "Sign in and look",
  why: "Only a person who signs in to Outlook Web App proves that presence and instant messages work.",
  phase: "confirm",
  script: { family: "owa-im-config", source: sources.steps["sign-in"] },
  who: "The test user, or whoever has that account",
  after: ["user-readiness"],
  impact: "none",
  minutes: { once: 10, each: 0 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "A presence icon beside your name means success; event 112 of MSExchange OWA is written after the first sign-in.",
    },
    {
      title: "Troubleshooting OWA.Protocol.DEP Health Set",
      says: "OwaIMInitializationFailedMonitor names eight failures.",
    },
  ],
  skip: (topology) =>
    topology.messaging === "off"
      ? "With instant messaging off the check is that it is gone, which the directory and policy rows show."
      : leftOut(topology, "configuration", "names no Mailbox server, whose events this step reads."),
  targets: (topology) => topology.mailboxServers.map(({ fqdn }) => ({ name: fqdn, change: "check only" })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: () => [
    {
      id: "presence-icon",
      when: "after",
      where: "A browser, Outlook Web App",
      action:
        "Sign in as the test user whose mailbox is on the changed server; with several servers, once with a mailbox on each.",
      expected:
        "A presence icon beside the name in the upper right-hand corner; a message to another Lync user arrives.",
      ifDifferent:
        'No IM options at all: type, policy or SIP address. "Instant messaging isn\'t available": trust, certificate name or web.config. Some users only: one Mailbox server is not configured.',
    },
    {
      id: "event-112",
      when: "after",
      where: "Each Mailbox server, Windows PowerShell as administrator",
      who: "Local administrator of each Mailbox server",
      action: "After somebody signed in, look which events Outlook Web App wrote about instant messaging, and when.",
      command: `Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = 112, ${failureEvents.map(({ id }) => id).join(", ")} } -MaxEvents 5 | Format-Table TimeCreated, Id -AutoSize`,
      expected:
        "The newest is an event 112, and it is newer than the change and the last recycle; an older one proves nothing.",
      ifDifferent:
        "Another number says what failed: see “Events of MSExchange OWA”. No event at all: look in the folder Logging\\OWA\\InstantMessaging of the Exchange installation; without it the integration failed, unless LyncIMSyncLogEnabled is false in web.config.",
    },
    {
      id: "health-set",
      when: "after",
      where: "Exchange Management Shell",
      who: "Exchange administrator",
      action: "Ask the health set.",
      command: onMailboxServers(
        "Get-ServerHealth -Identity $server.Fqdn -HealthSet OWA.Protocol.Dep | Where-Object { $_.Name -eq 'OwaIMInitializationFailedMonitor' } | Format-Table Server, Name, AlertValue -AutoSize",
      ),
      expected: "AlertValue Healthy on each Mailbox server of the plan.",
      ifDifferent:
        "The alert names one of eight causes: registry value, DLL, server name, thumbprint, certificate missing, expired, not yet valid, or without private key.",
    },
  ],
});
