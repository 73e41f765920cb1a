import { defineStep } from "@/lib/plan/define-step";
import { exchangeServerRows } from "@/lib/plan/exchange-server-table";
import { named } from "@/lib/plan/named-target";
import { unsaid } from "@/lib/topology/left-out";

const command =
  "Get-Service -Name MSExchangeUM, MSExchangeUMCR -ErrorAction SilentlyContinue | Restart-Service -PassThru";

export const step = defineStep({
  id: "um-service-restart",
  phase: "voice-mail",
  role: "restartedServer",
  after: ["sip-dial-plans"],
  impact: "service-restart",
  minutes: { once: 0, each: 5 },
  skip: ({ exchange, work, dialPlans }) =>
    exchange.unifiedMessaging && work.includes("voice-mail") && dialPlans.length > 0 ? undefined : unsaid,
  targets: ({ values }, words) =>
    exchangeServerRows(values).map(([fqdn]) => ({ ...named(fqdn), change: words.change })),
  undo: (_topology, words) => ({ kind: "by-hand", summary: words.undo }),
  checklist: (_topology, words) => [
    {
      id: "um-service-restart",
      when: "right-after",
      onEach: "mailbox-and-client-access",
      command,
      ...words.rows.umServiceRestart,
    },
    {
      id: "um-service-restart-again",
      when: "undone",
      onEach: "mailbox-and-client-access",
      command,
      ...words.rows.umServiceRestartAgain,
    },
  ],
});
