import { defineStep } from "@/lib/plan/define-step";
import { noTrustReason } from "@/lib/plan/no-trust";
import { argument, quotedText } from "@/lib/powershell/printed-text";
import { sources } from "@/lib/powershell/sources.gen";
import { fragments } from "@/lib/text/fragments";

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
    topology.trustedPools.map(({ fqdn, servers }) => {
      // Most pools stand for the one server of their own name; then all of them get the same words.
      const others = servers.length === 1 && servers[0] === fqdn ? "" : ` for ${servers.join(", ")}`;
      const change = `create the trusted application pool${others} in site ${topology.siteId ?? ""}, with the registrar ${topology.poolFqdn ?? ""}`;
      return { name: fqdn, change };
    }),
  documentedCommands: (topology) =>
    topology.trustedPools.map(
      ({ fqdn }) =>
        fragments`New-CsTrustedApplicationPool -Identity ${argument(fqdn)} -Registrar ${argument(topology.poolFqdn ?? "")} -Site ${argument(topology.siteId ?? "")} -RequiresReplication $False`,
    ),
  undo: () => ({ kind: "script", summary: "Remove each pool that this plan created, if it holds nothing else." }),
  checklist: (topology) => [
    {
      id: "lync-topology-copy",
      when: "before",
      where: "Lync Server Management Shell on a Front End",
      action: "Keep a copy of the topology as a last resort.",
      command: `(Get-CsTopology -AsXml).ToString() | Out-File -LiteralPath ${quotedText(`${topology.recordsDirectory}\\topology-before.xml`)} -Encoding utf8`,
      expected: "A file of some hundred kilobytes.",
      ifDifferent: "Make the folder if it is missing, and run the shell as a member of RTCUniversalServerAdmins.",
    },
    {
      id: "voice-mail-team-told",
      when: "after",
      where: "The team that runs voice mail (Unified Messaging)",
      who: "Change manager",
      action: "Tell the voice mail team which servers are trusted in Lync by hand since this change.",
      expected:
        "They know: before one of these servers gets a SipName dial plan, its trusted application pool has to go, because Lync then discovers the server by itself.",
      ifDifferent: "Without it instant messaging stops the day such a dial plan is set up, and nobody knows why.",
    },
  ],
  literals: ({ siteId }) => ({ SiteId: siteId ?? "" }),
});
