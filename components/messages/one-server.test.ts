import { describe, expect, it } from "vitest";
import { goals } from "@/lib/answers/goals";
import { plannedExchangeVersions } from "@/lib/answers/products";
import { answerWords } from "@/lib/messages/en/answer-words";
import { servers } from "@/lib/messages/en/servers";
import { english } from "./en";
import { plannedServers } from "./planned-servers";
import { sectionText } from "./section-text";
import { speakFor } from "./speak-for";

/** What is said of several servers of a draft. */
const ofSeveral: readonly RegExp[] = [
  /\b(these|your|the Mailbox|the Exchange|of the) servers\b(?! that)/i,
  /\b(each|every)( Mailbox)? server\b/i,
  /\b(their certificates|trust entry for them|discovers? (them|none of them))\b/i,
];

/** Where servers are asked for, of which there may be more; and where it is about those that are none of the draft. */
const askedFor = /^(client-access|mailbox-servers)$/;
const others: readonly RegExp[] = [
  /The script refuses servers that still need trust|which servers change/,
  // A choice of a version: what it is, whatever is planned.
  /Stored (in|on|as) .* each /,
  // The Front End Server has one too.
  /^A folder on each server for logs/,
];

const said = (text: string) => ofSeveral.some((one) => one.test(text)) && !others.some((one) => one.test(text));
const speaks = plannedExchangeVersions.map(
  (version) => [version, speakFor(version, servers, { oneComputer: true, oneMessaging: true })] as const,
);

/** Every text of a part of a catalogue. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

describe.each(speaks)("the pages of a draft with one server, Exchange %s", (_version, speak) => {
  const spoken = <Name extends keyof typeof english>(name: Name) => speak?.(name, english[name]) ?? english[name];

  it("head their questions with it", () => {
    const texts = goals.flatMap((goal) =>
      Object.entries(spoken("section"))
        .filter(([section]) => !askedFor.test(section))
        .flatMap(([, text]) => [
          sectionText(text, goal),
          sectionText(text, goal, { "um.placement": "unasked" } as never),
        ])
        .flatMap((text) => Object.values(text)),
    );
    expect([...new Set(texts)].filter(said)).toEqual([]);
    expect(sectionText(spoken("section")["mailbox-servers"], "repair-duplicate").why).toContain("this server");
  });

  it("ask about it in labels, hints, choices and what is missing", () => {
    const { answers } = spoken("problem");
    const texts = Object.entries(answers)
      .filter(([path]) => !/^(clientAccessServers|mailboxServers|exchange\.overrideScope)/.test(path))
      .flatMap(([, words]) => textsIn(words));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(said)).toEqual([]);
  });

  it.each([
    "choice",
    "placement",
    "trustHowTo",
    "goalVariant",
    "unifiedMessagingHowTo",
    "policiesHowTo",
    "lyncPoolHowTo",
  ] as const)("say nothing of several: %s", (name) => {
    expect(textsIn(spoken(name)).filter(said)).toEqual([]);
  });
});

describe("which drafts have one server", () => {
  const none = { mailbox: [], clientAccess: [], placement: undefined };
  it.each([
    [none, false, false],
    [{ ...none, mailbox: ["mbx01.contoso.com"] }, true, true],
    [{ ...none, mailbox: ["mbx01.contoso.com", ""], clientAccess: ["MBX01.contoso.com "] }, true, true],
    [{ ...none, mailbox: ["mbx01.contoso.com"], clientAccess: ["cas01.contoso.com"] }, true, false],
    [
      { mailbox: ["mbx01.contoso.com"], clientAccess: ["cas01.contoso.com"], placement: "same-computer" as const },
      ...([true, true] as const),
    ],
    [{ ...none, mailbox: ["mbx01.contoso.com", "mbx02.contoso.com"] }, false, false],
    [{ ...none, clientAccess: ["cas01.contoso.com"] }, false, false],
  ])("%o", (named, oneMessaging, oneComputer) => {
    expect(plannedServers(named)).toEqual({ oneMessaging, oneComputer });
  });

  it("is spoken of by phrases that the catalogue has", () => {
    const catalogue = JSON.stringify({ ...english, oneServer: undefined, answerWords });
    const { computer, messaging } = english.oneServer;
    expect([...computer, ...messaging].filter(([phrase]) => !catalogue.includes(phrase))).toEqual([]);
  });
});
