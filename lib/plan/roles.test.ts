import { describe, expect, it } from "vitest";
import { roles as words } from "@/lib/messages/en/roles";
import { fewestRoles, roleIds, type RoleId } from "./roles";

describe("the roles of several steps", () => {
  it("are named once, without those that another one includes", () => {
    expect(fewestRoles(["lync", "lyncServerAdmins", "lyncSetup", "lync"])).toEqual(["lyncSetup"]);
    expect(fewestRoles(["exchangeServers", "exchange", "exchangeRecipients"])).toEqual([
      "exchangeServersAndRecipients",
    ]);
    expect(fewestRoles(["mailboxServers", "lync", "mailboxServers"])).toEqual(["mailboxServers", "lync"]);
  });

  it("leave out just those whose words in English begin another role's, apart from two that are said together", () => {
    const joined: readonly RoleId[] = ["exchangeServers", "exchangeRecipients", "exchangeServersAndRecipients"];
    for (const one of roleIds)
      for (const other of roleIds.filter((role) => role !== one)) {
        if (joined.includes(one) && joined.includes(other)) {
          expect(fewestRoles([one, other])).toEqual(["exchangeServersAndRecipients"]);
          continue;
        }
        const begins = words[other].startsWith(words[one].replace(/\)$/, ""));
        expect(fewestRoles([one, other]).includes(one), `${one}, ${other}`).toBe(!begins);
      }
  });
});
