import { describe, expect, it } from "vitest";
import { blankMailboxRow } from "@/components/mailbox-table/mailbox-values";
import { english } from "@/components/messages/en";
import { proposeDiscovered } from "@/components/mailbox-table/propose-discovered";
import { proposeCertificates } from "@/components/mailbox-table/propose-mailbox";
import { factsJson } from "@/lib/testing/example-facts";
import { pasted } from "@/lib/testing/pasted-texts";
import { proposePort } from "./propose-application";
import { proposeApplicationId } from "./propose-application-id";
import { proposeExchangeVersion, proposeLyncVersion, proposePlacement, proposeSipName } from "./propose-choice";
import { proposeDialPlans, proposePolicies, proposeServers } from "./propose-names";
import { proposePool, proposeSite } from "./propose-value";
import type { Proposal } from "./proposal";

const row = { ...blankMailboxRow, fqdn: "mbx7.fabrikam.example" };
const { pasted: texts, problem, placement, choice } = english;

/** Every look-up on one text. */
const proposalsFor = (text: string): readonly Proposal<unknown>[] => [
  proposeServers(text, texts, "Mailbox", []),
  proposeDialPlans(text, texts, []),
  proposePolicies(text, texts, []),
  proposePool(text, texts),
  proposeSite(text, texts),
  proposeExchangeVersion(text, texts, choice.exchange),
  proposeLyncVersion(text, texts, choice.lync),
  proposePlacement(text, texts, placement),
  proposeSipName(text, texts, problem.answers["um.sipNameDialPlan"].choices),
  proposePort(text, texts, { applicationId: "OutlookWebApp", port: "5199", certificateNames: [row.fqdn] }),
  proposeApplicationId(text, texts, [row.fqdn]),
  proposeCertificates(text, texts, [row], Date.UTC(2026, 10, 26)),
  proposeDiscovered(text, texts, [row]),
];

const facts = factsJson("Get-LyncFacts", "FE01");
const list = pasted("54-certificate-short-common-name");

describe("text that cannot be read", () => {
  it.each([
    ["nothing but blanks", " \r\n\t\n", texts.problems.empty],
    ["40 MB", "Fqdn : mbx7.fabrikam.example\r\n".repeat(1_400_000), texts.problems["too-large"]],
    ["100,001 lines", "Fqdn\n".repeat(100_001), texts.problems["too-large"]],
    ["a picture", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02", texts.problems["not-text"]],
    ["a picture as text", `data:image/png;base64,${"iVBORw0KGgo".repeat(100)}`, texts.problems["not-text"]],
    ["an archive", `PK\x03\x04${"\0\x01\ufffd".repeat(50)}`, texts.problems["not-text"]],
    ["UTF-16 taken for something else", [...list].join("\0"), texts.problems["not-text"]],
    ["a facts file cut in half", facts.slice(0, facts.length / 2), texts.problems["cut-json"]],
    ["JSON into which something else ran", facts.replace('"facts":', 'WARNING: "facts"'), texts.problems["cut-json"]],
  ])("is answered by every look-up with the same sentence, and changes nothing: %s", (_name, text, sentence) => {
    const start = performance.now();
    const proposals = proposalsFor(text);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(proposals.map(({ found }) => found)).toEqual(proposals.map(() => sentence));
    expect(proposals.filter(({ change, offers }) => change !== undefined || offers.length > 0)).toEqual([]);
  });

  it("says of an error alone that it is one", () => {
    const error =
      "Get-OwaMailboxPolicy : Der Vorgang konnte nicht ausgeführt werden.\nIn Zeile:1 Zeichen:1\n+ Get-OwaMailboxPolicy\n    + CategoryInfo          : NotSpecified: (:) [], Exception\n";
    const { found, remarks, change } = proposePolicies(error, texts, []);
    expect([found, change]).toEqual([texts.nothing.policies, undefined]);
    expect(remarks).toEqual([texts.consoleRemarks(1)]);
  });

  it("takes no letter for a list of names", () => {
    const letter = "Hi Kim,\nhere are the policies that we talked about last week.\nDefault\nThanks";
    expect(proposePolicies(letter, texts, []).change).toBeUndefined();
    expect(proposeDialPlans(letter, texts, []).change).toBeUndefined();
    expect(proposeSite(letter, texts).change).toBeUndefined();
  });

  it.each([0.2, 0.4, 0.6, 0.8, 0.95])("a list that is cut at %d of its length is never called suitable", (part) => {
    const whole = list.replace("CN=MBX7", "CN=mbx7.fabrikam.example");
    expect(proposeCertificates(whole, texts, [row], 0).change).toBeDefined();
    expect(proposeCertificates(whole.slice(0, whole.length * part), texts, [row], 0).change).toBeUndefined();
  });
});
