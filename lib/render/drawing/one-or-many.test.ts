import { describe, expect, it } from "vitest";
import { wordsFor } from "@/lib/topology/words-for";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { drawTopology } from "./drawing-model";
import { describeDrawing } from "./drawing-words";

type Answers = ReturnType<typeof answersOf>;

/** The installation of a scenario with so many servers and policies of each kind, as far as it has that many. */
function withFirst(answers: Answers, count: number): Answers {
  const { mailboxServers, clientAccessServers, mailboxPolicies: policies } = answers;
  return {
    ...answers,
    ...(mailboxServers ? { mailboxServers: mailboxServers.slice(0, count) } : {}),
    ...(clientAccessServers ? { clientAccessServers: clientAccessServers.slice(0, count) } : {}),
    ...(policies?.scope === "named" ? { mailboxPolicies: { ...policies, names: policies.names.slice(0, count) } } : {}),
  };
}

const many =
  /\b(?:Mailbox|Client Access) servers\b|\bservers:|\bthese servers\b|\bMailbox policies:|\b1 servers\b|\bold certificates\b/;
const one = /\b(?:Mailbox|Client Access) server\b|\bthis server\b|\bMailbox policy\b/;

describe.each(Object.keys(scenarios))("the drawings of %s", (name) => {
  it.each([1, 2, 3])("count in words: %i of each", (count) => {
    const answers = withFirst(answersOf(scenarios[name]), count);
    const { mailboxServers = [], clientAccessServers = [], mailboxPolicies } = answers;
    const topology = deriveTopology(answers);
    const own = wordsFor(en, topology);
    const numbers = [mailboxServers.length, topology.clientAccessServers.length].filter((each) => each > 0);
    const words = (["before", "after"] as const)
      .map((moment) => describeDrawing(drawTopology(topology, moment, own), own))
      .join(" ");
    const named = mailboxPolicies?.scope === "named" ? mailboxPolicies.names.length : undefined;
    expect(clientAccessServers.length).toBeLessThanOrEqual(count);
    if (numbers.every((each) => each === 1) && (named ?? 1) === 1) {
      // Every policy there is, is many.
      expect(words.replaceAll("Mailbox policies: every policy", "")).not.toMatch(many);
    }
    if (numbers.every((each) => each > 1) && named !== 1) expect(words).not.toMatch(one);
  });
});
