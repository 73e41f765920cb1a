import { describe, expect, it } from "vitest";
import { pastedTexts } from "@/components/messages/en/pasted";
import { mailboxServersLookUps } from "./commands/mailbox-servers";
import { policiesLookUps } from "./commands/policies";
import { lookUps } from "./commands/all";
import type { LookUp } from "./look-up";
import { pasteTarget } from "./paste-target";
import { proposePolicies, proposeServers } from "./propose-names";
import { kindsIn, readPaste } from "./read-paste";
import { readOutput } from "@/lib/command-output/read-output";

const servers = `Fqdn              ServerRole AdminDisplayVersion
----              ---------- -------------------
mbx01.contoso.com Mailbox    Version 15.0 (Build 1497.2)`;
const policies = `Name    InstantMessagingEnabled
----    -----------------------
Default True`;

/** Two questions of one page, and what was filled into them, in order. */
function page() {
  const filled: string[] = [];
  const fill = (names: readonly string[]) => filled.push(...names);
  const targets = [
    pasteTarget({
      lookUp: mailboxServersLookUps.mailboxServers,
      isOpen: () => true,
      read: (text, texts) => Promise.resolve(proposeServers(text, texts, "Mailbox", [])),
      fill,
    }),
    pasteTarget({
      lookUp: policiesLookUps.policies,
      isOpen: () => true,
      read: (text, texts) => Promise.resolve(proposePolicies(text, texts, [])),
      fill,
    }),
  ];
  const read = (text: string, ...named: readonly string[]) =>
    readPaste(text, { targets, texts: pastedTexts as never, section: "mailbox-servers", named });
  return { filled, read };
}

describe("one box for several commands", () => {
  it("gives each question what is for it, however the outputs are mixed", async () => {
    const { filled, read } = page();
    const { proposals } = await read(`${policies}\n\n${servers}`);
    expect(proposals).toHaveLength(2);
    expect(filled).toEqual(["mbx01.contoso.com", "Default"]);
  });

  it("gives a list of names to one question alone", async () => {
    const { filled, read } = page();
    await read("mbx01.contoso.com\nmbx02.contoso.com");
    expect(filled).toEqual(["mbx01.contoso.com", "mbx02.contoso.com"]);
  });

  it("names the sections that output of another kind answers", async () => {
    const { filled, read } = page();
    const { elsewhere, proposals } = await read(servers);
    expect(elsewhere).toEqual(["versions", "unified-messaging", "client-access"]);
    expect(proposals).toHaveLength(1);
    expect(filled).toEqual(["mbx01.contoso.com"]);
  });

  it("takes nothing from the output of another organisation, and says so in one sentence", async () => {
    const { filled, read } = page();
    const { proposals, kinds, elsewhere } = await read(`${policies}\n\n${servers}`, "pool01.fabrikam.net");
    expect(proposals).toEqual([
      {
        found: expect.stringMatching(/about mbx01\.contoso\.com; your draft is about pool01\.fabrikam\.net/),
        ...{ remarks: [], offers: [] },
      },
    ]);
    expect([filled, kinds, elsewhere]).toEqual([[], [], []]);
    await read(servers, "pool01.fabrikam.net", "cas01.contoso.com");
    expect(filled).toEqual(["mbx01.contoso.com"]);
  });

  it("says once why nothing was found", async () => {
    const { filled, read } = page();
    const { proposals } = await read("Get-Thing : not recognised");
    expect(proposals).toHaveLength(1);
    expect(filled).toEqual([]);
  });
});

describe("every command", () => {
  it.each(Object.entries<LookUp>(lookUps).filter(([id]) => id !== "lyncVersion"))(
    "prints a kind that its question knows: %s",
    (_id, { sample, kinds }) => {
      const plain = sample.replace(/\[\[|\]\]/g, "");
      expect(kinds.filter((kind) => kindsIn(readOutput(plain)).includes(kind))).not.toEqual([]);
    },
  );
});
