import { defineStep } from "@/lib/plan/define-step";
import { sources } from "@/lib/powershell/sources.gen";
import { noTrustReason } from "@/lib/plan/no-trust";

export const step = defineStep({
  id: "trusted-application-pool",
  title: "Create the trusted application pool",
  why: "Lync talks only to servers that it knows. These servers are not discovered by Lync, so they need an entry; one for each certificate name.",
  phase: "trust",
  script: { family: "lync-trust", source: sources.steps["trusted-application-pool"] },
  who: "Lync administrator (RTCUniversalServerAdmins)",
  impact: "none",
  minutes: { once: 3, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "On separate computers a trusted application pool is required; for discovered servers a second entry stops the integration.",
    },
    {
      title: "New-CsTrustedApplicationPool",
      says: "-Site takes the SiteId; without -Registrar the pool cannot be removed later; -RequiresReplication is a Boolean.",
    },
  ],
  skip: noTrustReason,
  targets: (topology) =>
    topology.trustedPools.map(({ fqdn, servers }) => ({
      name: fqdn,
      change: `create the trusted application pool for ${servers.join(", ")}`,
    })),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        `New-CsTrustedApplicationPool -Identity ${fqdn} -Registrar ${topology.poolFqdn ?? ""} -Site ${topology.siteId ?? ""} -RequiresReplication $False`,
    ),
  undo: () => ({ kind: "script", summary: "Remove each pool that this plan created, if it holds nothing else." }),
  checklist: (topology) => [
    {
      id: "lync-topology-copy",
      when: "before",
      where: "Lync Server Management Shell on a Front End",
      action: "Keep a copy of the topology as a last resort.",
      command: `(Get-CsTopology -AsXml).ToString() | Out-File -LiteralPath '${topology.recordsDirectory.replace(/['\u2018-\u201b]/g, (quote) => quote + quote)}\\topology-before.xml' -Encoding utf8`,
      expected: "A file of some hundred kilobytes.",
      ifDifferent: "Run the shell as a member of RTCUniversalServerAdmins.",
    },
  ],
  literals: ({ siteId }) => ({ SiteId: siteId ?? "" }),
});
