import { describe, expect, it } from "vitest";
import { english } from "@/components/messages/en";
import { blankMailboxRow, type MailboxRowValues } from "@/components/mailbox-table/mailbox-values";
import { proposeDiscovered } from "@/components/mailbox-table/propose-discovered";
import { proposeCertificates } from "@/components/mailbox-table/propose-mailbox";
import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { damaged, pasted } from "@/lib/testing/pasted-texts";
import { proposePort, type TrustSoFar } from "./propose-application";
import { proposeSipName } from "./propose-choice";
import { proposePolicies } from "./propose-names";
import { proposePool } from "./propose-value";
import type { Proposal } from "./proposal";

const sipNameChoices = english.problem.answers["um.sipNameDialPlan"].choices;

const row = (fqdn: string, changes: Partial<MailboxRowValues> = {}): MailboxRowValues => ({
  ...{ ...blankMailboxRow, fqdn },
  ...changes,
});
const mbx7 = row("mbx7.fabrikam.example");
const mbx8 = row("mbx8.fabrikam.example");
const now = Date.UTC(2026, 10, 26);
const certificates = (text: string, rows = [mbx7]) => proposeCertificates(text, english.pasted, rows, now);
const sipName = (text: string) => proposeSipName(text, english.pasted, sipNameChoices);
const policies = (text: string, current: readonly string[]) => proposePolicies(text, english.pasted, current);
const events = (text: string, rows: readonly MailboxRowValues[]) => proposeDiscovered(text, english.pasted, rows);
const pool = (text: string) => proposePool(text, english.pasted);
const port = (text: string, trust: TrustSoFar) => proposePort(text, english.pasted, trust);
const saidIn = ({ found, remarks, offers }: Proposal<unknown>) =>
  [found, ...remarks, ...offers.map(({ reason }) => reason)].join("\n");

describe("59, 60: events", () => {
  const missing = pasted("59-events-one-missing-error-echo");
  const version6 = pasted("60-events-14492-version-6-entry");

  it("whose numbers are only in the echo of an error are not there", () => {
    const proposal = events(missing, [mbx7, mbx8]);
    expect(proposal.change).toBeUndefined();
    expect(saidIn(proposal)).toContain(
      "Only event 14492 is in the text, so a missing name proves nothing: those rows stay as they are.",
    );
    const errors = missing.slice(0, missing.indexOf("TimeCreated"));
    const both = events(errors + errors, [mbx7, mbx8]);
    expect([both.change, both.found]).toEqual([undefined, "Neither event 44024 nor event 14492 is in this text."]);
  });

  it("with another version than 0 show trust that was made by hand, which is no discovery", () => {
    const proposal = events(version6, [mbx7, mbx8]);
    expect(proposal.change?.map(({ fqdn, values }) => [fqdn, values.discoveredByLync])).toEqual([
      [mbx7.fqdn, "no"],
      [mbx8.fqdn, "no"],
    ]);
    expect(saidIn(proposal)).toContain(
      "mbx7.fabrikam.example is known through trust that was created by hand (version 6), not discovered",
    );
  });

  it("change nothing where a name is behind them that may be part of them", () => {
    const behind = `${version6.replace(/ {2,}/g, " ")}\n\nIt was mbx8.fabrikam.example, version 0\n`;
    const changes = events(behind, [mbx7, mbx8]).change ?? [];
    expect(changes.filter(({ fqdn }) => fqdn === mbx8.fqdn)).toEqual([]);
  });

  it("of other years count for nothing beside newer ones, in the order that both readings of their dates give", () => {
    const old = (time: string) => `TimeCreated : ${time}\nId          : 44024\nMessage     : mbx8.fabrikam.example\n\n`;
    const verdict = (time: string) =>
      events(old(time) + version6, [mbx8]).change?.map(({ values }) => values.discoveredByLync);
    expect(verdict("01.02.2025 03:05:00")).toEqual(["no"]);
    expect(verdict("27.11.2026 03:05:00")).toEqual(["yes"]);
    expect(verdict("soon")).toBeUndefined();
  });
});

describe("62: a pool of another role", () => {
  const text = pasted("62-pool-from-trusted-application-pool");

  it.each(damaged)("is left out, and its registrar is offered, %s", (_name, damage) => {
    const proposal = pool(damage(text));
    expect(proposal.change).toBeUndefined();
    expect(proposal.offers.map(({ change }) => change)).toEqual(["pool9.fabrikam.example"]);
    expect(saidIn(proposal)).toMatch(/left out: a trusted application pool/i);
  });

  it("is left out of Get-CsPool as well, unless its services cannot be read", () => {
    const poolOf = (name: string, services: string) =>
      `Identity  : ${name}\nServices  : ${services}\nComputers : {fe1.fabrikam.example}\nFqdn      : ${name}\nSite      : Site:Zurich West\n\n`;
    const home = poolOf(
      "pool9.fabrikam.example",
      "{Registrar:pool9.fabrikam.example, UserServer:pool9.fabrikam.example}",
    );
    const files = poolOf("files.fabrikam.example", "{FileStore:files.fabrikam.example}");
    expect(pool(files + home).change).toBe("pool9.fabrikam.example");
    expect(pool(files).offers).toEqual([]);
    const untold = pool(files + poolOf("pool8.fabrikam.example", "{FileStore:p..."));
    expect([untold.change, untold.offers.map(({ change }) => change)]).toEqual([undefined, ["pool8.fabrikam.example"]]);
  });
});

describe("63: output of another command", () => {
  const directory =
    "Server                  : MBX7\nName                    : owa (Exchange Back End)\nInstantMessagingEnabled : True\nInstantMessagingType    : Ocs\nIdentity                : MBX7\\owa (Exchange Back End)\n";

  it.each([
    ["a virtual directory for a policy", policies(directory, []), /shows virtual directories .* mailbox policies/],
    ["a certificate for a pool", pool(pasted("54-certificate-short-common-name")), /shows certificates .* pools/],
    [
      "policies for certificates",
      certificates(pasted("56-policy-list-alignment-lost")),
      /shows mailbox policies .* certificates/,
    ],
    ["events for dial plans", sipName(pasted("60-events-14492-version-6-entry")), /shows events .* dial plans/],
  ])("is answered with what it is and what is wanted: %s", (_name, proposal, sentence) => {
    expect([proposal.change, proposal.offers]).toEqual([undefined, []]);
    expect(proposal.found).toMatch(sentence);
  });
});

describe("64: an application under another ID", () => {
  const text = pasted("64-application-under-another-id");
  const trust = { applicationId: "OutlookWebApp", port: "5199", certificateNames: ["owa.fabrikam.example"] };

  it("is offered as it is, or another port: both are what the scripts take", () => {
    const proposal = port(text, trust);
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
    const { offers } = port(changed, trust);
    expect(offers.map(({ change }) => change.port)).toEqual(ports);
    expect(offers.every(({ change: { applicationId = "x" } }) => applicationIdPolicy.normalise(applicationId).ok)).toBe(
      true,
    );
  });

  it("is not offered where another pool has one of the two without the other", () => {
    const two = `${text}\n${text.replaceAll("owa.fabrikam", "owb.fabrikam").replace("5199", "6000")}`;
    const { offers } = port(two, { ...trust, certificateNames: ["owa.fabrikam.example", "owb.fabrikam.example"] });
    expect(offers.map(({ change }) => change)).toEqual([{ port: "5200" }]);
  });

  it("is not called free where a line could not be read", () => {
    expect(
      port(`${text.replaceAll("owa.fabrikam", "chat.fabrikam")}\nIdentity : owa.fabrik...\nPort : 5199`, trust),
    ).toMatchObject({
      offers: [],
      remarks: [
        expect.stringContaining("without a whole identity"),
        expect.stringContaining("what is free is not known"),
      ],
    });
  });
});
