import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { blankMailboxRow, type MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import { proposePort } from "./propose-application";
import { proposeApplicationId } from "./propose-application-id";
import { proposeExchangeVersion, proposeLyncVersion, proposePlacement, proposeSipName } from "./propose-choice";
import { proposeDiscovered } from "@/components/mailbox-table/propose-discovered";
import { proposeCertificates } from "@/components/mailbox-table/propose-mailbox";
import { proposeDialPlans, proposePolicies, proposeServers } from "./propose-names";
import { proposePool, proposeSite } from "./propose-value";
import { english } from "@/components/messages/en";

const sipNameChoices = english.problem.answers["um.sipNameDialPlan"].choices;

const row = (fqdn: string, changes: Partial<MailboxRowValues> = {}): MailboxRowValues => ({
  ...blankMailboxRow,
  fqdn,
  ...changes,
});
const print = (letter: string) => `${letter}2CE643F53C82D5DFAF4C248D21518E6F71B2139`;
const certificate = (server: string, letter: string) =>
  `Server : ${server}\nThumbprint : ${print(letter)}\nSubject : CN=${server}\nStatus : Valid\nIsSelfSigned : False\nHasPrivateKey : True\n\n`;
const now = Date.UTC(2026, 10, 25);

describe("what is proposed", () => {
  it("keeps the names that are there and says how many came", () => {
    const { change, found, done } = proposeServers(
      "A.contoso.com\nb.contoso.com\nc.contoso.com",
      english.pasted,
      "Mailbox",
      ["a.contoso.com"],
    );
    expect([change, found, done]).toEqual([
      ["b.contoso.com", "c.contoso.com"],
      "Found 3 Mailbox servers.",
      "2 are added to the list; 1 was there already.",
    ]);
  });

  it("never switches on a policy that is off without being told", () => {
    const { change, offers } = proposePolicies(
      "Name InstantMessagingEnabled\n---- -----------------------\nA    False\nB    False",
      english.pasted,
      [],
    );
    expect(change).toBeUndefined();
    expect(offers.map((offer) => offer.change)).toEqual([["A", "B"]]);
  });

  it("is no placement where some servers share the roles and others do not, or where roles were cut", () => {
    const table = (...roles: readonly string[]) =>
      `Name ServerRole\n---- ----------\n${roles.map((role) => `A    ${role}`).join("\n")}`;
    expect(
      proposePlacement(table("Mailbox, ClientAccess", "Mailbox"), english.pasted, english.placement).offers,
    ).toEqual([]);
    expect(proposePlacement(table("Mailbox, Cli..."), english.pasted, english.placement).offers).toEqual([]);
    expect(proposePlacement(table("ClientAccess"), english.pasted, english.placement).offers).toEqual([]);
    expect(
      proposePlacement(table("Mailbox, ClientAccess"), english.pasted, english.placement).offers.map(
        ({ change }) => change,
      ),
    ).toEqual(["same-computer"]);
    expect(
      proposePlacement(table("Mailbox", "ClientAccess"), english.pasted, english.placement).offers.map(
        ({ change }) => change,
      ),
    ).toEqual(["separate-computers"]);
  });

  it("says yes to a SipName dial plan only for servers that are seen to host one", () => {
    const plans = "Name URIType\n---- -------\nA    SipName\n";
    expect(proposeSipName(plans, english.pasted, sipNameChoices).offers).toEqual([]);
    expect(
      proposeSipName(`${plans}\nName DialPlans\n---- ---------\nM    {A}`, english.pasted, sipNameChoices).offers[0]
        ?.change,
    ).toBe("yes");
    expect(
      proposeSipName(`${plans}\nName DialPlans\n---- ---------\nM    {}`, english.pasted, sipNameChoices).offers[0]
        ?.change,
    ).toBe("no");
    expect(
      proposeSipName("Name URIType\n---- -------\nB    TelExtn", english.pasted, sipNameChoices).offers[0]?.change,
    ).toBe("no");
    expect(proposeSipName("", english.pasted, sipNameChoices).offers).toEqual([]);
  });

  it("finds the port free unless a pool of this draft has it", () => {
    const output = "Identity : a.contoso.com/urn:application:Chat\nPort : 5199\n";
    const trust = { applicationId: "OutlookWebApp", port: "5199" };
    expect(proposePort(output, english.pasted, { ...trust, certificateNames: ["b.contoso.com"] })).toMatchObject({
      remarks: [],
      offers: [],
    });
    expect(
      proposePort(output, english.pasted, { ...trust, certificateNames: ["A.contoso.com"] }).offers.map(
        ({ change }) => change,
      ),
    ).toEqual([{ applicationId: "Chat", port: "5199" }, { port: "5200" }]);
  });
});

describe("the application whose trust is taken away", () => {
  const listed = (...rows: readonly (readonly [string, string])[]) =>
    rows.map(([pool, id]) => `Identity : ${pool}/urn:application:${id}\nPort : 5199\n`).join("\n");
  const ids = (text: string, ...names: readonly string[]) => {
    const { change, offers } = proposeApplicationId(text, english.pasted, names);
    return [change, ...offers.map((offer) => offer.change)];
  };

  it("is that of the pools with the names of the servers, whatever others hold", () => {
    const text = listed(
      ["chat.contoso.com", "Chat"],
      ["mbx01.contoso.com", "outlookwebapp"],
      ["mbx02.contoso.com", "OutlookWebApp"],
    );
    expect(ids(text, "MBX01.contoso.com")).toEqual(["outlookwebapp"]);
    expect(ids(text, "mbx01.contoso.com", "mbx02.contoso.com")).toEqual(["OutlookWebApp"]);
  });

  it("is offered, and never filled in, where several fit or none has such a name", () => {
    const text = listed(
      ["mbx01.contoso.com", "OWA"],
      ["mbx01.contoso.com", "Queue"],
      ["mbx01.contoso.com", "not-allowed"],
    );
    expect(ids(text, "mbx01.contoso.com")).toEqual([undefined, "OWA", "Queue"]);
    expect(ids(listed(["im.contoso.com", "OWA"]), "mbx01.contoso.com")).toEqual([undefined, "OWA"]);
  });
});

describe("certificates", () => {
  it("are never put over a thumbprint that is there, nor chosen among several", () => {
    const text =
      certificate("a.contoso.com", "A") + certificate("b.contoso.com", "B") + certificate("b.contoso.com", "C");
    const rows = [row("a.contoso.com", { thumbprint: print("F") }), row("b.contoso.com"), row("c.contoso.com")];
    const { change, offers, remarks } = proposeCertificates(text, english.pasted, rows, now);
    expect(change).toBeUndefined();
    expect(offers.map((offer) => offer.change)).toEqual([
      [{ fqdn: "a.contoso.com", values: { thumbprint: print("A"), certificateName: "" } }],
      [{ fqdn: "b.contoso.com", values: { thumbprint: print("B"), certificateName: "" } }],
      [{ fqdn: "b.contoso.com", values: { thumbprint: print("C"), certificateName: "" } }],
    ]);
    expect(remarks).toEqual(["c.contoso.com: no certificate for this server is in the text."]);
  });

  it("are filled in where exactly one serves, and the others on that server are named with the reason", () => {
    const text =
      certificate("a.contoso.com", "A") +
      certificate("a.contoso.com", "B").replace("HasPrivateKey : True", "HasPrivateKey : False");
    const { change, remarks } = proposeCertificates(text, english.pasted, [row("A.contoso.com")], now);
    expect(change).toEqual([{ fqdn: "a.contoso.com", values: { thumbprint: print("A"), certificateName: "" } }]);
    expect(remarks).toEqual([`a.contoso.com: ${print("B")} is left out: without its private key.`]);
  });
});

it("events change no row about which they prove nothing", () => {
  const rows = [row("a.contoso.com"), row("b.contoso.com", { discoveredByLync: "yes" })];
  expect(proposeDiscovered("Id : 14492\nMessage : x.contoso.com", english.pasted, rows).change).toBeUndefined();
  expect(
    proposeDiscovered("Id : 14492\nMessage : x.contoso.com\nId : 44024\nMessage : a.contoso.com", english.pasted, rows)
      .change,
  ).toEqual([
    { fqdn: "a.contoso.com", values: { discoveredByLync: "yes" } },
    { fqdn: "b.contoso.com", values: { discoveredByLync: "no" } },
  ]);
});

it("every hostile input gets a sentence from every reader", () => {
  const rows = [row("a.contoso.com")];
  const proposals = adversarialInputs.flatMap(({ input }) => [
    proposeServers(input, english.pasted, "Mailbox", []),
    proposeDialPlans(input, english.pasted, []),
    proposePolicies(input, english.pasted, []),
    proposePool(input, english.pasted),
    proposeSite(input, english.pasted),
    proposeExchangeVersion(input, english.pasted, english.choice.exchange),
    proposeLyncVersion(input, english.pasted, english.choice.lync),
    proposePlacement(input, english.pasted, english.placement),
    proposeSipName(input, english.pasted, sipNameChoices),
    proposePort(input, english.pasted, { applicationId: "", port: "", certificateNames: [] }),
    proposeCertificates(input, english.pasted, rows, now),
    proposeDiscovered(input, english.pasted, rows),
  ]);
  expect(proposals.filter(({ found }) => found === "")).toEqual([]);
});
