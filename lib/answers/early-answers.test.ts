import { describe, expect, it } from "vitest";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { draftFromAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { validateSection } from "@/lib/draft/unanswered";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { assessAnswers } from "./parse-answers";
import type { SectionId } from "./section-ids";

const goal = { goal: "integrate" } as const;
const thumbprint = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
const row = (name: string, certificateName: string) => ({
  ...{ fqdn: `${name}.contoso.com`, certificateName, thumbprint },
  discoveredByLync: "unknown" as const,
});

/** What a page says of the one thing that was answered there, with everything after it still open. */
const early: readonly (readonly [SectionId, DraftAnswers, path: string, code: string])[] = [
  ["versions", { goal, versions: { exchange: "2019", lync: "lync-2013" } }, "lync.version", "PAIR_REFUSED"],
  ["trust", { goal, trust: { siteId: "Munich", port: "443" } }, "trustedApplication.port", "PORT_TAKEN"],
  ["trust", { goal, trust: { port: "5061" } }, "trustedApplication.port", "PORT_TAKEN"],
  [
    "client-access",
    { goal, "client-access": { servers: "cas01.contoso.com\nno name\nCAS01.contoso.com" } },
    "clientAccessServers[2]",
    "DUPLICATE",
  ],
  [
    "client-access",
    { goal, "lync-pool": { poolFqdn: "pool.contoso.com" }, "client-access": { servers: "x\npool.contoso.com" } },
    "clientAccessServers[1]",
    "NAMED_AS_POOL",
  ],
  [
    "mailbox-servers",
    { goal, "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com" }, {}, { fqdn: "MBX01.contoso.com" }] } },
    "mailboxServers[2].fqdn",
    "DUPLICATE",
  ],
  [
    "policies",
    { goal, policies: { scope: "named", names: "Default\n\u2028*\ndefault" } },
    "mailboxPolicies.names[2]",
    "DUPLICATE",
  ],
  ["versions", { goal: { goal: "reapply" }, versions: { exchange: "2010" } }, "exchange.version", "NOTHING_TO_DO"],
  [
    "unified-messaging",
    { goal, "unified-messaging": { placement: "separate-computers", sipNameDialPlan: "no", addToDialPlans: "yes" } },
    "um.addToDialPlans",
    "ADDED_AND_NOT_HOSTING",
  ],
  [
    "client-access",
    { goal, versions: { otherServers: "cas09.contoso.com" }, "client-access": { servers: "x\ncas09.contoso.com" } },
    "clientAccessServers[1]",
    "OTHER_EXCHANGE_VERSION",
  ],
  [
    "mailbox-servers",
    { goal, "mailbox-servers": { servers: [row("mbx01", "owa.contoso.com"), {}, row("mbx02", "mail.contoso.com")] } },
    "mailboxServers[2].certificateName",
    "ONE_CERTIFICATE_TWO_NAMES",
  ],
  [
    "mailbox-servers",
    {
      goal,
      "unified-messaging": { placement: "separate-computers", sipNameDialPlan: "no" },
      "lync-pool": { poolFqdn: "pool.contoso.com" },
      "mailbox-servers": { servers: [row("mbx01", "pool.contoso.com")] },
    },
    "mailboxServers[0].certificateName",
    "POOL_TRUSTS_ITSELF",
  ],
  [
    "mailbox-servers",
    {
      goal,
      "unified-messaging": { placement: "separate-computers", sipNameDialPlan: "no" },
      "mailbox-servers": {
        servers: [
          { ...row("mbx01", ""), thumbprint: "", discoveredByLync: "yes" },
          { ...row("mbx02", "mbx01.contoso.com"), thumbprint: "" },
        ],
      },
    },
    "mailboxServers[1].certificateName",
    "TRUSTED_AND_DISCOVERED",
  ],
  [
    "mailbox-servers",
    {
      goal: { goal: "renew-certificate" },
      "mailbox-servers": { servers: [{ ...row("mbx01", ""), previousThumbprint: thumbprint }] },
    },
    "mailboxServers[0].thumbprint",
    "OLD_THUMBPRINT_AS_NEW",
  ],
  [
    "mailbox-servers",
    {
      goal: { goal: "repair-duplicate" },
      "mailbox-servers": { servers: [{ fqdn: "mbx01.contoso.com", discoveredByLync: "no" }] },
    },
    "mailboxServers[0].discoveredByLync",
    "NOT_DISCOVERED_NO_REPAIR",
  ],
];

describe("a rule between answers speaks on its own page, while others are missing or wrong", () => {
  it.each(early)("%s: %o", (section, draft, path, code) => {
    expect(validateSection(draft, section).map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
    expect(journeyFor(draft).sections.find(({ id }) => id === section)?.state).toBe("needs-attention");
  });

  it("and nothing throws at an entry of a list that is no text", () => {
    for (const entry of [null, 7, {}, []]) {
      const { problems } = assessAnswers({ ...(scenarios["split-1"] as object), clientAccessServers: [entry, "x"] });
      expect(problems.map(({ path }) => path)).toContain("clientAccessServers[0]");
    }
  });

  it("and is silent about answers that are empty, open or have no effect", () => {
    const blank: DraftAnswers = { goal, "mailbox-servers": { servers: [{ fqdn: "?" }, { fqdn: "?" }, {}, {}] } };
    expect(validateSection(blank, "mailbox-servers").map(({ code }) => code)).not.toContain("DUPLICATE");
    const off: DraftAnswers = { goal: { goal: "turn-off" }, trust: { port: "443" }, versions: { lync: "skype-2015" } };
    expect(validateSection(off, "trust")).toEqual([]);
    const known = draftFromAnswers(answersOf(scenarios["same-computer"]));
    expect(validateSection({ ...known, trust: { port: "443" } }, "trust")).toEqual([]);
  });
});
