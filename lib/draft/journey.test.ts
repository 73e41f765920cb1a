import { problemWords } from "@/lib/messages/en/problems";
import { describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "./draft";
import { blankJourney } from "./journey-types";
import { copyForPool } from "@/lib/next-change/copy-for";
import { goals } from "@/lib/answers/goals";
import { plannedExchangeVersions } from "@/lib/answers/products";
import { journeyFor } from "./journey";
import { journeyReasonInShort, journeyReasonText } from "./journey-text";
import { validateSection } from "./unanswered";
import { sketchDraft } from "./sketch-draft";
import { sectionOf } from "@/lib/answers/questions/questions";
import { sectionIds } from "@/lib/answers/section-ids";

const scenario = (name: string) => answersOf(scenarios[name]);

const states = (draft: DraftAnswers) =>
  Object.fromEntries(journeyFor(draft).sections.map(({ id, state }) => [id, state]));
const visitable = (draft: DraftAnswers) => sectionIds.filter((id) => journeyFor(draft).canVisit(id));

describe("a draft", () => {
  it.each(Object.keys(scenarios))("of the scenario %s is complete and gives the same answers", (name) => {
    const answers = scenario(name);
    expect(completeDraft(draftFromAnswers(answers))).toMatchObject({ ok: true, value: { answers, dropped: [] } });
  });

  it("[criterion 44] normalises what is typed or pasted as files are", () => {
    const split = draftFromAnswers(scenario("split-1"));
    const typed: DraftAnswers = {
      ...split,
      "client-access": { servers: " CAS01.contoso.com. ;\r\n\n," },
      "mailbox-servers": {
        servers: [
          {
            fqdn: "MBX01.contoso.com",
            certificateName: "",
            thumbprint: `\u200e${scenario("split-1").mailboxServers?.[0]?.thumbprint?.toLowerCase()}`,
          },
          { fqdn: "" },
        ],
      },
      trust: { siteId: " Munich ", applicationId: "urn:application:OutlookWebApp", port: " 5199 " },
    };
    expect(completeDraft(typed)).toMatchObject({ ok: true, value: { answers: scenario("split-1") } });
  });

  it("[criterion 5] refuses a typed port and a typed window for the reason of their own fields", () => {
    const split = draftFromAnswers(scenario("split-1"));
    const codes = ["5kb", "0", "05199", "5061"].map((port) =>
      validateSection({ ...split, trust: { siteId: "Munich", port } }, "trust").map(({ code }) => code),
    );
    expect(codes).toEqual([["PORT_NOT_DIGITS"], ["PORT_RANGE"], ["PORT_LEADING_ZERO"], ["PORT_TAKEN"]]);
    expect(
      validateSection({ ...split, change: { windowMinutes: "two hours" } }, "change").map(({ path, code }) => [
        path,
        code,
      ]),
    ).toEqual([["change.windowMinutes", "WINDOW_MINUTES_RANGE"]]);
  });

  it("keeps the index of a row behind an empty one", () => {
    const draft: DraftAnswers = {
      "mailbox-servers": { servers: [{}, { fqdn: "mbx02.contoso.com", thumbprint: "zz" }] },
    };
    expect(validateSection(draft, "mailbox-servers").map(({ path }) => path)).toEqual([
      "mailboxServers[0].fqdn",
      "mailboxServers[0].thumbprint",
      "mailboxServers[1].thumbprint",
    ]);
  });
});

describe("the journey", () => {
  it("starts at the goal, and opens nothing else", () => {
    expect(states({})).toMatchObject({ goal: "here-next", versions: "to-do", trust: "to-do", change: "to-do" });
    expect(journeyFor({}).sections).toEqual(blankJourney.sections);
    expect(blankJourney.next).toBe("goal");
    expect(sectionIds.filter((id) => blankJourney.canVisit(id))).toEqual(["goal"]);
    expect(journeyFor({}).next).toBe("goal");
    expect(visitable({})).toEqual(["goal"]);
  });

  it("is done when every needed section is, and then leads to the review", () => {
    const journey = journeyFor(draftFromAnswers(scenario("split-3")));
    expect(journey.sections.map(({ state }) => state)).toEqual(sectionIds.map(() => "done"));
    expect(journey.next).toBe("review");
  });

  it("needs no trust where Lync discovers every server, and says why", () => {
    const journey = journeyFor(draftFromAnswers(scenario("same-computer")));
    expect(journey.sections.find(({ id }) => id === "trust")).toMatchObject({
      state: "not-needed",
      reason: { noTrust: "A" },
    });
    expect(journey.canVisit("trust")).toBe(false);
    expect(journey.next).toBe("review");
  });

  it("skips what turning off does not change, with the reason", () => {
    const { sections, next } = journeyFor({ goal: { goal: "turn-off" }, versions: { exchange: "2013" } });
    expect(sections.filter(({ state }) => state === "not-needed").map(({ id }) => id)).toEqual([
      "unified-messaging",
      "lync-pool",
      "mailbox-servers",
      "trust",
    ]);
    expect(sections.filter(({ state }) => state === "not-needed").every(({ reason }) => reason !== undefined)).toBe(
      true,
    );
    expect(next).toBe("client-access");
    expect(sections.find(({ id }) => id === "versions")).toMatchObject({
      state: "done",
      reason: { unneeded: "exchangeOnly", asked: ["exchange.version"] },
    });
  });

  it("asks about Unified Messaging after the names of renewed certificates, which decide whether it is needed", () => {
    const renamed = draftFromAnswers(scenario("renew-renamed"));
    const order = journeyFor(renamed).sections.map(({ id }) => id);
    expect(order.slice(2)).toEqual([
      ...["lync-pool", "client-access", "mailbox-servers", "unified-messaging", "trust", "policies", "change"],
    ]);
    const { "unified-messaging": _um, trust: _trust, ...named } = renamed;
    expect(journeyFor(named).next).toBe("unified-messaging");
    expect(journeyFor(draftFromAnswers(scenario("renew"))).next).toBe("review");
    const { "mailbox-servers": _servers, ...pool } = named;
    expect(journeyFor(pool).next).toBe("mailbox-servers");
    expect(journeyFor(draftFromAnswers(scenario("split-3"))).sections.map(({ id }) => id)).toEqual(sectionIds);
  });

  it("comes back to a section that a later answer made wrong, and leaves the way forward open", () => {
    const split = draftFromAnswers(scenario("split-1"));
    const draft: DraftAnswers = { ...split, "lync-pool": { poolFqdn: "cas01.contoso.com" } };
    expect(journeyFor(draft).next).toBe("client-access");
    expect(states(draft)["client-access"]).toBe("needs-attention");
    expect(journeyFor(draft).canVisit("change")).toBe(true);
  });

  it("goes past a section that another person has to answer, and comes back to it in no other way than the review", () => {
    const draft: DraftAnswers = { goal: { goal: "integrate" }, waiting: ["versions", "unified-messaging", "trust"] };
    expect(states(draft)).toMatchObject({
      versions: "waiting",
      "unified-messaging": "waiting",
      "lync-pool": "here-next",
    });
    expect(journeyFor(draft).next).toBe("lync-pool");
    expect(states({ ...draftFromAnswers(scenario("split-1")), waiting: ["trust"] })["trust"]).toBe("done");
  });

  it("asks for trust as soon as the placement needs it, before any server is named", () => {
    const draft: DraftAnswers = { "unified-messaging": { placement: "separate-computers", sipNameDialPlan: "no" } };
    expect(states(draft)["trust"]).toBe("to-do");
  });
});

it("every path of the answers belongs to the section that asks it", () => {
  const owners = [
    "goal",
    "exchange.version",
    "lync.version",
    "lync.poolFqdn",
    "lync.siteId",
    "um.placement",
    "clientAccessServers[3]",
    "mailboxServers[0].thumbprint",
    "trustedApplication.port",
    "mailboxPolicies.names[1]",
    "recordsDirectory",
    "change.notes",
    "",
  ];
  expect(owners.map(sectionOf)).toEqual([
    "goal",
    "versions",
    "versions",
    "lync-pool",
    "trust",
    "unified-messaging",
    "client-access",
    "mailbox-servers",
    "trust",
    "policies",
    "change",
    "change",
    undefined,
  ]);
});

describe("the copy of a plan for another pool", () => {
  it.each(["split-3", "dial-plans", "exchange-2019", "exchange-2010"])(
    "does not call trust done before its servers and its site are named: %s",
    (name) => {
      const plan = draftFromAnswers(scenario(name));
      expect(states(plan)["trust"]).toBe("done");
      expect(states(copyForPool(plan))["trust"]).toBe("to-do");
    },
  );
});

describe("a section that is not needed", () => {
  it("has its reason in a sentence and in a few words, whatever the goal and the version", () => {
    const seen = new Set<string>();
    for (const goal of goals)
      for (const exchange of plannedExchangeVersions)
        for (const { id, state, reason } of journeyFor({ goal: { goal }, versions: { exchange } }).sections) {
          if (state !== "not-needed") continue;
          const inShort = reason && journeyReasonInShort(reason, problemWords);
          expect([id, inShort], `${goal} ${exchange}`).toEqual([id, expect.stringMatching(/^[^.]{5,32}$/)]);
          expect(reason && journeyReasonText(reason, problemWords)).toMatch(/^[A-Z].*\.$/);
          seen.add(id);
        }
    expect(seen.size).toBeGreaterThan(4);
  });
});

describe("a stored draft with a goal that does not exist", () => {
  const draft: DraftAnswers = JSON.parse(
    '{ "goal": { "goal": "rule-the-world" }, "versions": { "exchange": "2013" } }',
  );

  it("has a journey, whose first section asks again, and no sketch", () => {
    expect(states(draft)["goal"]).toBe("needs-attention");
    expect(validateSection(draft, "goal").map(({ path }) => path)).toEqual(["goal"]);
    expect(sketchDraft(draft, problemWords)).toBeUndefined();
  });
});
