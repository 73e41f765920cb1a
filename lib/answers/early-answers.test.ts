import { describe, expect, it } from "vitest";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { draftFromAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { validateSection } from "@/lib/draft/section-problems";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import type { SectionId } from "./section-ids";

const goal = { goal: "integrate" } as const;

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
];

describe("a rule between answers speaks on its own page, while others are missing or wrong", () => {
  it.each(early)("%s: %o", (section, draft, path, code) => {
    expect(validateSection(draft, section).map((problem) => [problem.path, problem.code])).toContainEqual([path, code]);
    expect(journeyFor(draft).sections.find(({ id }) => id === section)?.state).toBe("needs-attention");
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
