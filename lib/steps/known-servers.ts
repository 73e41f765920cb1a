import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { leftOut } from "@/lib/topology/left-out";

export const step = defineStep({
  id: "known-servers",
  title: "Look which servers Lync knows already",
  why: "A server that Lync discovered by itself must not get a trusted application pool as well: the second entry breaks instant messaging. The event log decides, not the questionnaire.",
  phase: "prepare",
  script: { family: "lync-trust", source: sources.steps["known-servers"] },
  who: "Lync administrator",
  impact: "none",
  minutes: { once: 3, each: 0 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Servers that host a SipName dial plan are discovered; a manual entry for them stops the integration.",
    },
    {
      title: "When to have a Lync Trusted Application Pool for Exchange OWA IM Integration",
      says: "Event 44024 lists discovered Exchange servers; 14492 lists all known servers, version 0 meaning discovered.",
    },
  ],
  skip: (topology) => leftOut(topology, "trust", "asks nothing of Lync."),
  targets: (topology) =>
    topology.trustDecisions.map(({ certificateName, reason }) => ({
      name: certificateName,
      change: `check only: ${reason}`,
    })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: (topology) => [
    {
      id: "lync-known-servers",
      when: "before",
      where: "Event Viewer of a Front End, Applications and Services Logs, Lync Server",
      action:
        "Open the newest events 44024 and 14492, and every 14493 and 14495 written since, and look for the certificate names of the plan.",
      expected:
        topology.trustedPools.length > 0
          ? "None of the planned trusted pools is listed in 44024, nor with version 0 in 14492, nor in a 14493 written later."
          : "Each Mailbox server of the plan is listed in 44024, and no trusted application pool names it.",
      ifDifferent:
        topology.trustedPools.length > 0
          ? 'Stop: a trusted application pool would break instant messaging. Answer "yes" to "Does Lync know it already" for this server.'
          : "Check that the server hosts a SIP URI dial plan and that the certificate carries its name.",
    },
  ],
  literals: ({ poolFqdn, trustDecisions, trustedPools }) => {
    const trusted = new Set(trustedPools.map(({ fqdn }) => fqdn));
    const rows = (wanted: boolean) => ({
      rows: trustDecisions
        .filter(({ certificateName }) => trusted.has(certificateName) === wanted)
        .map(({ server, certificateName }) => [server, certificateName] as const),
    });
    return { PoolFqdn: poolFqdn ?? "", KnownServer: rows(false), TrustedServer: rows(true) };
  },
});
