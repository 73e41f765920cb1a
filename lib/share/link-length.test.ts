import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { answersOf } from "@/lib/testing/example-answers";
import { linkDictionary } from "./dictionary";
import { encodeShare, sharePath } from "./share-link";

/** Forty digits that do not compress. */
const thumbprint = (seed: string) => createHash("sha1").update(seed).digest("hex").toUpperCase();

/** Answers with as many Client Access as Mailbox servers, in the words of someone who has read no example of ours. */
function answers(servers: number, name: string, domain: string): string {
  const host = (role: string, index: number) => `${name}-${role}-${String(index + 1).padStart(3, "0")}.${domain}`;
  return canonicalJson(
    answersOf({
      schema: 1,
      goal: "integrate",
      exchange: { version: "2013" },
      lync: { version: "lync-2013", poolFqdn: `${name}-cs-001.${domain}`, siteId: "Redmond" },
      um: { placement: "separate-computers", sipNameDialPlan: false },
      clientAccessServers: Array.from({ length: servers }, (_, index) => host("cas", index)),
      mailboxServers: Array.from({ length: servers }, (_, index) => ({
        fqdn: host("mbx", index),
        thumbprint: thumbprint(`${name} ${index}`),
      })),
      trustedApplication: {},
      mailboxPolicies: { scope: "named", names: ["Default"] },
      change: {
        reference: "CHG0048213",
        reason: "Staff should see who is there while they read mail",
        requestedBy: "Anna Keller, Messaging",
        windowStart: "2026-12-05T21:30-05:00",
        windowMinutes: 150,
        testUser: `im.pilot@${domain}`,
        notes: "",
      },
    }),
  );
}

describe("the length of a link", () => {
  it.each([
    ["atl", "litwareinc.com"],
    ["muc-ex", "corp.fabrikam.de"],
    ["hq", "ad.tailspintoys.net"],
  ])("of %s in %s is at most 450 characters for 4+4 servers and 1,100 for 16+16", (name, domain) => {
    expect(sharePath(encodeShare(answers(4, name, domain))).length).toBeLessThanOrEqual(450);
    expect(sharePath(encodeShare(answers(16, name, domain))).length).toBeLessThanOrEqual(1100);
  });
});

it("the dictionary of format 2 never changes", () => {
  expect(createHash("sha256").update(linkDictionary).digest("hex")).toBe(
    "2ded73edbd2dfc21ddbf377d04bfdca6df8ef1be161c1195f20003e1d67706d0",
  );
});
