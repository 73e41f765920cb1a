import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { validAnswers } from "@/lib/testing/arbitraries";
import { answersOf } from "@/lib/testing/example-answers";
import { runs } from "@/lib/testing/run-count";
import { scenarios } from "@/lib/testing/scenarios";
import { en } from "@/lib/messages/en/catalogue";
import { generateBundle } from "./generate";

/** What is said of several servers of the plan. Front End Servers are not among them. */
const ofSeveral: readonly RegExp[] = [
  /\b(each|every)( planned)?( Mailbox| Mailbox and Client Access)? server(?! (has|gets) no)\b/i,
  /\b(these|named|planned|updated) servers\b/i,
  /\bof these servers\b|\bseveral servers\b|\bMailbox servers’/i,
  /\bon each Mailbox\b|\bservers? in turn\b|\bone of the servers\b/i,
  /\bone( Mailbox| Client Access)? server after the other\b/i,
];

/** Where several servers are right beside one of the plan; and why. */
const allowed: readonly RegExp[] = [
  // A fact about the product, or what a page of it says.
  /Restart-WebAppPool MSExchangeOWAAppPool on each server/,
  // Servers that the plan does not know.
  /An override for every server/,
];

/** Lines of the documents that speak of several servers. Scripts are the same text for everybody, whatever is planned. */
function spokenOfSeveral(answers: Answers): readonly string[] {
  const { bundle } = generateBundle(answers);
  const given = Object.values(answers.change).join("\n");
  return bundle.files.flatMap(({ path, text }) => {
    return (/\.(md|txt|csv)$/.test(path) ? text : "")
      .split(/\r?\n/)
      .filter((line) => !allowed.some((one) => one.test(line)) && !given.includes(line))
      .filter((line) => ofSeveral.some((one) => one.test(line)))
      .map((line) => `${path}: ${line}`);
  });
}

const hasOne = (answers: Answers) => {
  const { mailboxServers, clientAccessServers } = deriveTopology(answers);
  return mailboxServers.length === 1 && clientAccessServers.length <= 1;
};

const ofOne = Object.entries(scenarios)
  .map(([name, answers]) => [name, answersOf(answers)] as const)
  .filter(([, answers]) => hasOne(answers));

describe("a plan with one server", () => {
  it.each(ofOne)("%s, says nothing of several", (_name, answers) => {
    expect(spokenOfSeveral(answers)).toEqual([]);
  });

  it("says nothing of several, whatever else is answered", () => {
    fc.assert(
      fc.property(validAnswers, (answers) => {
        fc.pre(hasOne(answers));
        expect(spokenOfSeveral(answers)).toEqual([]);
      }),
      // One in a hundred of all answers has one server.
      { numRuns: runs(4, 500), maxSkipsPerRun: 10_000 },
    );
  });

  it("is spoken of by phrases that the catalogue has", () => {
    const catalogue = JSON.stringify({ ...en, oneServer: undefined }, (_key, value: unknown) =>
      typeof value === "function" ? String(value) : value,
    );
    const unused = [...en.oneServer.messaging, ...en.oneServer.clientAccess].filter(
      ([said]) => !catalogue.includes(said),
    );
    expect(unused).toEqual([]);
  });
});
