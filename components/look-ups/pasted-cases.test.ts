import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import { proposeDiscovered } from "@/components/mailbox-table/propose-discovered";
import { proposeCertificates } from "@/components/mailbox-table/propose-mailbox";
import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { proposePort } from "./propose-application";
import { proposeSipName } from "./propose-choice";
import { proposePolicies } from "./propose-names";
import { proposePool } from "./propose-value";
import type { Proposal } from "./proposal";

/** What people pasted: lib/testing/data/pasted, one file for each report, with its number in front. */
const pasted = (name: string) =>
  readFileSync(new URL(`../../lib/testing/data/pasted/${name}.txt`, import.meta.url), "utf8");

/** What mail, chat and question-and-answer sites make of a list; each keeps its meaning. */
const damages: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "two blanks and an empty line after each line": (text) => text.replaceAll("\n", "  \n\n"),
  "quoted with > in front of each line": (text) => text.replace(/^/gm, "> "),
  "with bullets": (text) => text.replace(/^(?=\w+\s*:)/gm, "- "),
  "with tabs": (text) => text.replace(/^(\w+)\s*:/gm, "$1\t:"),
  "without the blank in front of the colon": (text) => text.replace(/^(\w+)\s*:/gm, "$1:"),
  "without any blank at the colon": (text) => text.replace(/^(\w+)\s*: ?/gm, "$1:"),
  aligned: (text) => text.replace(/^(\w+)\s*:/gm, (_, name: string) => `${name.padEnd(26)} :`),
  indented: (text) => text.replace(/^/gm, "    "),
  "in lines that ran together": (text) => text.replace(/(?<=^(?!\[PS\]).*\S)\n(?=\w+ : )/gm, " "),
};
const damaged = Object.entries(damages);

const row = (fqdn: string, changes: Partial<MailboxRowValues> = {}): MailboxRowValues => ({
  ...{ fqdn, certificateName: "", thumbprint: "", discoveredByLync: "unknown" },
  ...changes,
});
const mbx7 = row("mbx7.fabrikam.example");
const mbx8 = row("mbx8.fabrikam.example");
const now = Date.UTC(2026, 10, 26);
const certificates = (text: string, rows = [mbx7]) => proposeCertificates(text, rows, now);
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
    expect(saidIn(proposal)).toContain("The text does not tell IsSelfSigned");
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
    expect(saidIn(proposal)).toContain("The text does not tell IsSelfSigned, HasPrivateKey, NotAfter");
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

  it("goes in where it is whole, and a name that somebody typed stays", () => {
    const whole = text.replace("CN=MBX7", "CN=owa.fabrikam.example").replace("{MBX7", "{owa.fabrikam.example");
    const values = { thumbprint: "DAF087A0330A1F648609BB1D260D00A82E5F6772", certificateName: "owa.fabrikam.example" };
    expect(certificates(whole).change).toEqual([{ fqdn: mbx7.fqdn, values }]);
    const typed = certificates(whole, [{ ...mbx7, certificateName: "mail.fabrikam.example" }]);
    expect([typed.change, typed.offers.length]).toEqual([undefined, 1]);
    expect(saidIn(typed)).toContain("The row names another certificate now");
  });
});

describe("55: a list of dial plans that lost its alignment", () => {
  const text = pasted("55-dial-plan-list-alignment-lost");

  it.each(damaged)("shows the SipName plan, %s", (_name, damage) => {
    const proposal = proposeSipName(damage(text));
    expect([proposal.found, proposal.offers]).toEqual(["Found SipName dial plans: Bern SIP.", []]);
    expect(saidIn(proposal)).toContain("The text does not tell which servers host them.");
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
    expect(proposeSipName(changed).offers.filter(({ change }) => change === "no")).toEqual([]);
  });
});

describe("56: a list of policies that lost its alignment", () => {
  const text = pasted("56-policy-list-alignment-lost");

  it.each(damaged)("keeps its names, %s", (_name, damage) => {
    const { change, offers } = proposePolicies(damage(text), []);
    expect([change, offers.map((offer) => offer.change)]).toEqual([["Default"], [["Kiosk"]]]);
  });

  it("leaves to a person what is not told to be on", () => {
    const { change, offers } = proposePolicies(
      text.replace("InstantMessagingEnabled : True", "InstantMessagingEnabled :"),
      [],
    );
    expect([change, offers.map((offer) => offer.change)]).toEqual([undefined, [["Kiosk"], ["Default"]]]);
  });
});

describe("59, 60: events", () => {
  const missing = pasted("59-events-one-missing-error-echo");
  const version6 = pasted("60-events-14492-version-6-entry");

  it("whose numbers stand in the echo of an error alone are not there", () => {
    const proposal = proposeDiscovered(missing, [mbx7, mbx8]);
    expect(proposal.change).toBeUndefined();
    expect(saidIn(proposal)).toContain(
      "Only event 14492 is in the text, so a name that is missing proves nothing: those rows stay as they are.",
    );
    const errors = missing.slice(0, missing.indexOf("TimeCreated"));
    const both = proposeDiscovered(errors + errors, [mbx7, mbx8]);
    expect([both.change, both.found]).toEqual([undefined, "Neither event 44024 nor event 14492 is in this text."]);
  });

  it("with another version than 0 show trust that was made by hand, which is no discovery", () => {
    const proposal = proposeDiscovered(version6, [mbx7, mbx8]);
    expect(proposal.change?.map(({ fqdn, values }) => [fqdn, values.discoveredByLync])).toEqual([
      [mbx7.fqdn, "no"],
      [mbx8.fqdn, "no"],
    ]);
    expect(saidIn(proposal)).toContain(
      "mbx7.fabrikam.example is known through trust made by hand (version 6), not discovered",
    );
  });

  it("change nothing where a name stands behind them that may be part of them", () => {
    const behind = `${version6.replace(/ {2,}/g, " ")}\n\nIt was mbx8.fabrikam.example, version 0\n`;
    const changes = proposeDiscovered(behind, [mbx7, mbx8]).change ?? [];
    expect(changes.filter(({ fqdn }) => fqdn === mbx8.fqdn)).toEqual([]);
  });

  it("of other years count for nothing beside newer ones, in the order that both readings of their dates give", () => {
    const old = (time: string) => `TimeCreated : ${time}\nId          : 44024\nMessage     : mbx8.fabrikam.example\n\n`;
    const verdict = (time: string) =>
      proposeDiscovered(old(time) + version6, [mbx8]).change?.map(({ values }) => values.discoveredByLync);
    expect(verdict("01.02.2025 03:05:00")).toEqual(["no"]);
    expect(verdict("27.11.2026 03:05:00")).toEqual(["yes"]);
    expect(verdict("soon")).toBeUndefined();
  });
});

describe("62: a pool of another role", () => {
  const text = pasted("62-pool-from-trusted-application-pool");

  it.each(damaged)("is left out, and its registrar is offered, %s", (_name, damage) => {
    const proposal = proposePool(damage(text));
    expect(proposal.change).toBeUndefined();
    expect(proposal.offers.map(({ change }) => change)).toEqual(["pool9.fabrikam.example"]);
    expect(saidIn(proposal)).toMatch(/left out: a trusted application pool/i);
  });

  it("is left out of Get-CsPool as well, unless its services cannot be read", () => {
    const pool = (name: string, services: string) =>
      `Identity  : ${name}\nServices  : ${services}\nComputers : {fe1.fabrikam.example}\nFqdn      : ${name}\nSite      : Site:Zurich West\n\n`;
    const home = pool(
      "pool9.fabrikam.example",
      "{Registrar:pool9.fabrikam.example, UserServer:pool9.fabrikam.example}",
    );
    const files = pool("files.fabrikam.example", "{FileStore:files.fabrikam.example}");
    expect(proposePool(files + home).change).toBe("pool9.fabrikam.example");
    expect(proposePool(files).offers).toEqual([]);
    const untold = proposePool(files + pool("pool8.fabrikam.example", "{FileStore:p..."));
    expect([untold.change, untold.offers.map(({ change }) => change)]).toEqual([undefined, ["pool8.fabrikam.example"]]);
  });
});

describe("63: output of another command", () => {
  const directory =
    "Server                  : MBX7\nName                    : owa (Exchange Back End)\nInstantMessagingEnabled : True\nInstantMessagingType    : Ocs\nIdentity                : MBX7\\owa (Exchange Back End)\n";

  it.each([
    [
      "a virtual directory for a policy",
      proposePolicies(directory, []),
      /shows virtual directories .* mailbox policies/,
    ],
    [
      "a certificate for a pool",
      proposePool(pasted("54-certificate-short-common-name")),
      /shows certificates .* pools/,
    ],
    [
      "policies for certificates",
      certificates(pasted("56-policy-list-alignment-lost")),
      /shows mailbox policies .* certificates/,
    ],
    ["events for dial plans", proposeSipName(pasted("60-events-14492-version-6-entry")), /shows events .* dial plans/],
  ])("is answered with what it is and what is wanted: %s", (_name, proposal, sentence) => {
    expect([proposal.change, proposal.offers]).toEqual([undefined, []]);
    expect(proposal.found).toMatch(sentence);
  });
});

describe("64: an application under another ID", () => {
  const text = pasted("64-application-under-another-id");
  const trust = { applicationId: "OutlookWebApp", port: "5199", certificateNames: ["owa.fabrikam.example"] };

  it("is offered as it is, or another port: both are what the scripts take", () => {
    const proposal = proposePort(text, trust);
    expect(proposal.offers.map(({ label, change }) => [label, change])).toEqual([
      ["Use the application that exists: ID exchangeowa, port 5199", { applicationId: "exchangeowa", port: "5199" }],
      ["Fill in 5200", { port: "5200" }],
    ]);
    expect(saidIn(proposal)).not.toContain("leave the values as they are");
  });

  it.each([
    [
      "under the same ID on another port",
      text.replaceAll("exchangeowa", "outlookwebapp").replace("5199", "6000"),
      ["6000"],
    ],
    ["with an ID that the field refuses", text.replaceAll("exchangeowa", "exchange.owa"), ["5200"]],
    ["as it is wanted", text.replaceAll("exchangeowa", "outlookwebapp"), []],
    ["in another pool", text.replaceAll("owa.fabrikam", "chat.fabrikam"), []],
    ["cut", text.replace("5199", "51..."), []],
  ])("%s has the offers that the field and the scripts take", (_name, changed, ports) => {
    const { offers } = proposePort(changed, trust);
    expect(offers.map(({ change }) => change.port)).toEqual(ports);
    expect(offers.every(({ change: { applicationId = "x" } }) => applicationIdPolicy.normalise(applicationId).ok)).toBe(
      true,
    );
  });

  it("is not called free where a line could not be read", () => {
    expect(
      proposePort(`${text.replaceAll("owa.fabrikam", "chat.fabrikam")}\nIdentity : owa.fabrik...\nPort : 5199`, trust),
    ).toMatchObject({
      offers: [],
      remarks: [expect.stringContaining("without a whole identity"), expect.stringContaining("not known what is free")],
    });
  });
});
