import { describe, expect, it } from "vitest";
import { english } from "@/components/messages/en";
import { blankMailboxRow, type MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import { proposeCertificates } from "@/components/mailbox-table/propose-mailbox";
import { damaged, pasted } from "@/lib/testing/pasted-texts";
import { proposeSipName } from "./propose-choice";
import { proposePolicies } from "./propose-names";
import type { Proposal } from "./proposal";

const sipNameChoices = english.problem.answers["um.sipNameDialPlan"].choices;

const row = (fqdn: string, changes: Partial<MailboxRowValues> = {}): MailboxRowValues => ({
  ...{ ...blankMailboxRow, fqdn },
  ...changes,
});
const mbx7 = row("mbx7.fabrikam.example");
const now = Date.UTC(2026, 10, 26);
const certificates = (text: string, rows = [mbx7]) => proposeCertificates(text, english.pasted, rows, now);
const sipName = (text: string) => proposeSipName(text, english.pasted, sipNameChoices);
const policies = (text: string, current: readonly string[]) => proposePolicies(text, english.pasted, current);
const saidIn = ({ found, remarks, offers }: Proposal<unknown>) =>
  [found, ...remarks, ...offers.map(({ reason }) => reason)].join("\n");

describe("51: a list of certificates that lost its alignment", () => {
  const text = pasted("51-certificate-list-alignment-lost-self-signed");

  it.each(damaged)("is read line by line, %s", (_name, damage) => {
    const proposal = certificates(damage(text));
    expect(proposal.change).toBeUndefined();
    expect(proposal.offers).toEqual([]);
    expect(saidIn(proposal)).toContain("self-signed, so Lync does not trust it");
  });

  it.each(["", "Tr", "Fal...", "yes and no", "0"])("with IsSelfSigned “%s” fills nothing in", (value) => {
    const proposal = certificates(
      text.replace("IsSelfSigned : True", `IsSelfSigned : ${value}`).replace("Issuer : CN=mbx7", "Issuer : CN=ca"),
    );
    expect(proposal.change).toBeUndefined();
    expect(saidIn(proposal)).toContain("The text does not show IsSelfSigned");
  });

  it.each(["Wahr", "Vrai", "是", "TRUE", "$true"])("is refused in the language of “%s” as well", (value) => {
    expect(saidIn(certificates(text.replace("IsSelfSigned : True", `IsSelfSigned : ${value}`)))).toContain(
      "self-signed",
    );
  });
});

describe("53: the default table of certificates", () => {
  const text = pasted("53-certificate-default-table");
  const heads = /Thumbprint +Services +Subject/;

  it.each<[string, (table: string) => string]>([
    ["as the console shows it", (table) => table],
    ["without its line of dashes", (table) => table.replace(/^-.*\n/m, "")],
    [
      "without its line of dashes, blank lines between the rows",
      (table) => table.replace(/^-.*\n/m, "").replaceAll("\n", "\n\n"),
    ],
    ["with blanks that were eaten", (table) => table.replace(/ {2,}/g, " ")],
    ["with tabs", (table) => table.replace(/ {2,}/g, "\t")],
    ["quoted", (table) => table.replace(/^/gm, "> ")],
    [
      "as ConvertTo-Csv writes it",
      (table) =>
        table
          .replace(heads, '"Thumbprint","Services","Subject"')
          .replace(/^-.*\n/m, "")
          .replace(/^([0-9A-F]{40}) +(\S+) +(.*)$/gm, '"$1","$2","$3"'),
    ],
    [
      "as JSON",
      (table) =>
        JSON.stringify(
          [...table.matchAll(/^([0-9A-F]{40}) +(\S+) +(.*)$/gm)].map(([, Thumbprint, Services, Subject]) => ({
            Thumbprint,
            Services,
            Subject,
          })),
          undefined,
          4,
        ),
    ],
  ])("is read as far as it goes, %s", (_name, change) => {
    const proposal = certificates(change(text));
    expect(proposal.change).toBeUndefined();
    expect(proposal.offers.map((offer) => offer.change)).toEqual([
      [{ fqdn: mbx7.fqdn, values: { thumbprint: "DAF087A0330A1F648609BB1D260D00A82E5F6772", certificateName: "" } }],
    ]);
    expect(saidIn(proposal)).toContain("The text does not show IsSelfSigned, HasPrivateKey, NotAfter");
  });
});

describe("54: a certificate name that its own field refuses", () => {
  const text = pasted("54-certificate-short-common-name");

  it.each([
    ["CN=MBX7", "its name after CN= has no domain"],
    ["CN=.fabrikam.example", "its name after CN= is no host name"],
    ["CN=Microsoft Exchange Server Auth Certificate", "its name after CN= is no host name"],
    ["CN=*.fabrikam.example", "a wildcard"],
    ["O=Fabrikam", "without a name after CN="],
  ])("is not filled in: %s", (subject, reason) => {
    const proposal = certificates(text.replace("CN=MBX7", subject));
    expect([proposal.change, proposal.offers]).toEqual([undefined, []]);
    expect(saidIn(proposal)).toContain(reason);
  });

  it("goes in where it is whole, and a name that someone typed stays", () => {
    const whole = text.replace("CN=MBX7", "CN=owa.fabrikam.example").replace("{MBX7", "{owa.fabrikam.example");
    const values = { thumbprint: "DAF087A0330A1F648609BB1D260D00A82E5F6772", certificateName: "owa.fabrikam.example" };
    expect(certificates(whole).change).toEqual([{ fqdn: mbx7.fqdn, values }]);
    const typed = certificates(whole, [{ ...mbx7, certificateName: "mail.fabrikam.example" }]);
    expect([typed.change, typed.offers.length]).toEqual([undefined, 1]);
    expect(saidIn(typed)).toContain("The row now names another certificate");
  });
});

describe("55: a list of dial plans that lost its alignment", () => {
  const text = pasted("55-dial-plan-list-alignment-lost");

  it.each(damaged)("shows the SipName plan, %s", (_name, damage) => {
    const proposal = sipName(damage(text));
    expect([proposal.found, proposal.offers]).toEqual(["Found SipName dial plans: Bern SIP.", []]);
    expect(saidIn(proposal)).toContain("The text does not show which servers host them.");
  });

  it.each([
    ["without its kind", text.replace(/^URIType.*\n/m, "")],
    ["with a kind that is cut", text.replace("SipName", "Sip...")],
    ["with a number for its kind", text.replace("SipName", "2")],
    ["without its name", text.replace(/^(?:Name|Identity).*\n?/gm, "")],
    ["as JSON with a number", '[ { "Name": "Bern SIP", "URIType": 2 } ]'],
    ["cut behind its first line", text.split("\n").slice(0, 2).join("\n")],
    ["beside servers whose plans are cut", `${text}\n\nName  DialPlans\n----  ---------\nMBX7  {Phones, B...`],
  ])("never speaks for no, %s", (_name, changed) => {
    expect(sipName(changed).offers.filter(({ change }) => change === "no")).toEqual([]);
  });
});

describe("56: a list of policies that lost its alignment", () => {
  const text = pasted("56-policy-list-alignment-lost");

  it.each(damaged)("keeps its names, %s", (_name, damage) => {
    const { change, offers } = policies(damage(text), []);
    expect([change, offers.map((offer) => offer.change)]).toEqual([["Default"], [["Kiosk"]]]);
  });

  it.each(damaged)("joins no property that nobody knows to the one above, %s", (_name, damage) => {
    const strange = damage(text.replace(/^(\w+ : .*)$/gm, "$1\nNovelty : something"));
    const { change = [], offers } = policies(strange, []);
    expect(["Default", "Kiosk"]).toEqual(expect.arrayContaining([...change, ...offers.flatMap((one) => one.change)]));
  });

  it("keeps its names beside a property that nobody knows", () => {
    const strange = text.replace(/^(Name|IsDefault) : (.*)$/gm, "$1: $2\nNovelty: something");
    expect([policies(strange, []).change, policies(strange, []).offers.length]).toEqual([["Default"], 1]);
  });

  it("leaves to a person what is not told to be on", () => {
    const { change, offers } = policies(
      text.replace("InstantMessagingEnabled : True", "InstantMessagingEnabled :"),
      [],
    );
    expect([change, offers.map((offer) => offer.change)]).toEqual([undefined, [["Kiosk"], ["Default"]]]);
  });
});
