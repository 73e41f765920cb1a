import { describe, expect, it } from "vitest";
import { goalProfiles, goals } from "@/lib/answers/goals";
import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import { servers } from "@/lib/messages/en/servers";
import { wordsOfOtherVersions } from "@/lib/testing/words-of-versions";
import { english } from "./en";
import { sectionText } from "./section-text";
import { speakFor } from "./speak-for";

/** What the pages of a draft and of its plan say; what plans and documents say is in the test of their files. */
const said = [
  "clientAccessHowTo",
  "goalVariant",
  "lyncPoolHowTo",
  "mailboxServersHowTo",
  "outline",
  "plan",
  "policiesHowTo",
  "review",
  "checklist",
  "trustHowTo",
] as const;

/** Every text of a part of a catalogue; of a message what it says of its parameters' names. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return textsOf(ofAnything(part as Message));
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

type Message = (...given: readonly unknown[]) => unknown;

/** What a message says of some value; nothing where it takes none of these. */
function ofAnything(message: Message): unknown {
  const many = { changes: 2, servers: 2, minutes: 2, steps: 2, missing: 2 };
  for (const given of [
    [2, 2, many],
    ["x", 2, many],
    [many, many],
    [["x"], 2],
  ]) {
    try {
      return message(...given);
    } catch {
      // Takes something else.
    }
  }
  return undefined;
}

describe.each(plannedExchangeVersions)("the pages of a draft with Exchange %s", (version) => {
  const speak = speakFor(version, servers);
  const spoken = <Name extends keyof typeof english>(name: Name) => speak?.(name, english[name]) ?? english[name];

  it.each(said)("say nothing of another version: %s", (name) => {
    const texts = textsOf(spoken(name));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap((text) => wordsOfOtherVersions(text, version)).filter(isNotAsked)).toEqual([]);
  });

  it("say nothing of another version in their headings, for any goal that is planned with it", () => {
    const product = exchangeProducts[version];
    const planned = goals.filter((goal) => product.planned && !goalProfiles[goal].uselessWith?.(product));
    const texts = planned.flatMap((goal) =>
      Object.entries(spoken("section"))
        // Where Unified Messaging runs is not asked there; a draft that is on that page is told so.
        .filter(([section]) => section !== "unified-messaging" && section !== "client-access")
        .flatMap(([, text]) => Object.values(sectionText(text, goal))),
    );
    expect(texts.flatMap((text) => wordsOfOtherVersions(text, version))).toEqual([]);
  });
});

/** Pages of questions that are not asked with the version, and rows of the plan page for places that it has not. */
const isNotAsked = (found: string) => !/Unified Messaging|dial plan|Client Access/.test(found);

describe("a page that is about no version yet", () => {
  it("says its texts as they are", () => {
    expect(speakFor(undefined, servers)).toBeUndefined();
    expect(speakFor("2013", servers)).toBeUndefined();
  });
});

describe("a page about Exchange 2010", () => {
  it("calls the servers that talk to Lync by their role, and tells pasted ones apart", () => {
    const speak = speakFor("2010", servers);
    expect(speak?.("plan", english.plan).placeNames["mailbox-server"]).toBe("Each Client Access server");
    expect(speak?.("pasted", english.pasted)).toBe(english.pasted);
    expect(speak?.("plan", english.plan)).toBe(speak?.("plan", english.plan));
  });
});
