import { defineStep } from "@/lib/plan/define-step";
import { noWebConfigReason } from "@/lib/plan/no-web-config";
import { sources } from "@/lib/powershell/sources.gen";

export const step = defineStep({
  id: "recycle-app-pool",
  title: "Recycle the Outlook Web App application pool",
  why: "Outlook Web App reads web.config when it starts. It is recycled once on each server whose file changed, and not elsewhere.",
  phase: "configuration",
  script: { family: "owa-im-config", source: sources.steps["recycle-app-pool"] },
  who: "Local administrator of each Mailbox server",
  after: ["owa-web-config"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Recycle MSExchangeOWAAppPool with appcmd after web.config was updated.",
    },
  ],
  skip: (topology) => noWebConfigReason(topology, "changes no web.config, so nothing is recycled."),
  targets: (topology) =>
    topology.mailboxServers.map(({ fqdn }) => ({
      name: fqdn,
      change: "recycle MSExchangeOWAAppPool, if web.config changed",
    })),
  documentedCommands: () => [
    ['C:\\Windows\\System32\\Inetsrv\\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"'],
  ],
  undo: () => ({ kind: "script", summary: "Recycle once more after web.config was put back." }),
  checklist: () => [
    {
      id: "one-server-at-a-time",
      when: "during",
      where: "Each Mailbox server",
      action: "Run the script on one server at a time; Outlook Web App sessions on that server restart.",
      expected:
        "The script waits until the application pool is back, and ends with exit code 0 before the next server begins.",
      ifDifferent: "Do not begin with the next server; look at the log of this one.",
    },
    {
      id: "page-after-recycle",
      when: "right-after",
      where: "A browser, after each server and before the next one",
      action: "Open https://<server>/owa/healthcheck.htm of that Mailbox server, then sign in to Outlook Web App.",
      expected: "The page shows 200 OK and the name of the server; after the sign-in a mailbox opens.",
      ifDifferent:
        "Wait two minutes and try again. A server without the Client Access role may not show the page: then the sign-in through a Client Access server decides. If that fails, run mailbox-server/Undo-OwaImConfig.ps1 there and stop.",
    },
  ],
});
