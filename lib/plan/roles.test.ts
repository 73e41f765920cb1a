import { describe, expect, it } from "vitest";
import { roles as words } from "@/lib/messages/en/roles";
import { fewestRoles, includesRole, readerOf, roleIds } from "./roles";

describe("the roles of several steps", () => {
  it("are named once, without those that another one includes", () => {
    expect(fewestRoles(["lync", "lyncServerAdmins", "lyncSetup", "lync"])).toEqual(["lyncSetup"]);
    expect(fewestRoles(["exchangeServers", "exchange", "exchangeRecipients"])).toEqual([
      "exchangeServersAndRecipients",
    ]);
    expect(fewestRoles(["mailboxServers", "lync", "mailboxServers"])).toEqual(["mailboxServers", "lync"]);
    expect(fewestRoles(["exchangeReader", "exchangeOrganization", "exchangeServers"])).toEqual([
      "exchangeOrganization",
    ]);
  });

  it("include only roles of the same person", () => {
    const person = (text: string) => text.split(" (")[0];
    for (const one of roleIds)
      for (const other of roleIds.filter((role) => includesRole(one, role)))
        expect(person(words[other]), `${one}, ${other}`).toBe(person(words[one]));
  });
});

describe("the role that reads", () => {
  it("needs no more rights than the role that changes, and is read by itself", () => {
    for (const role of roleIds) {
      const reader = readerOf(role);
      if (role !== "exchangeVoiceMail") expect(includesRole(role, reader), role).toBe(true);
      expect(readerOf(reader)).toBe(reader);
    }
  });
});
