import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalProfiles, goals, unneededBy, type Goal, type GoalProfile } from "@/lib/answers/goals";
import { planHash } from "@/lib/answers/plan-hash";
import { exchangeProducts } from "@/lib/answers/products";
import { questions } from "@/lib/answers/questions/questions";
import type { Answers } from "@/lib/answers/types";
import { isHidden, typedAt } from "@/lib/draft/asked";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { validAnswers } from "@/lib/testing/arbitraries";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { noStart, startFrom } from "./start-from";

const split = answersOf(scenarios["split-3"]);

/** The draft, where the goal can follow. */
function started(...given: Parameters<typeof startFrom>): DraftAnswers {
  const result = startFrom(...given);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** A renewal waits for its thumbprints; nothing else may be open. */
function withThumbprints(draft: DraftAnswers): DraftAnswers {
  const servers = draft["mailbox-servers"]?.servers?.map((row, index) => ({
    ...row,
    ...(row.thumbprint === "" ? { thumbprint: `${index + 1}`.padStart(39, "AB") + "C" } : {}),
  }));
  return servers ? { ...draft, "mailbox-servers": { servers } } : draft;
}

describe("a change that follows an earlier plan", () => {
  it.each(["reapply", "renew-certificate", "repair-duplicate", "turn-off"] as const)(
    "%s names the plan, and has neither its number nor its reason nor its window",
    (goal) => {
      const { change } = started(split, goal);
      expect(change).toMatchObject({ follows: planHash(split) });
      expect(change).not.toHaveProperty("reference");
      expect(change).not.toHaveProperty("reason");
      expect(change).not.toHaveProperty("windowStart");
      expect(change).toMatchObject({ testUser: split.change.testUser, notes: split.change.notes });
    },
  );

  it("renews: the certificates of the earlier plan are the old ones, and the new ones are open", () => {
    const [first, ...others] = started(split, "renew-certificate")["mailbox-servers"]?.servers ?? [];
    expect(first).toEqual({
      fqdn: "mbx01.contoso.com",
      certificateName: "mbx01.contoso.com",
      thumbprint: "",
      previousThumbprint: split.mailboxServers?.[0]?.thumbprint,
      previousCertificateName: "mbx01.contoso.com",
    });
    expect(others).toHaveLength(2);
  });

  it("keeps one override for the forest where it renews", () => {
    const earlier = answersOf(scenarios["forest-2019"]);
    expect(started(earlier, "renew-certificate")["mailbox-servers"]?.overrideScope).toBe("forest");
  });

  it("begins with the certificate that is in use where a program renewed it since", () => {
    const inUse = new Map([
      ["mbx01.contoso.com", ` ${"b2 ".repeat(20)}`],
      ["mbx02.contoso.com", "nonsense"],
    ]);
    const rowsOf = (goal: "reapply" | "renew-certificate") => {
      const started = startFrom(split, goal, { inUse });
      return started.ok ? (started.value["mailbox-servers"]?.servers ?? []) : [];
    };
    const planned = split.mailboxServers?.map(({ thumbprint }) => thumbprint) ?? [];
    const expected = ["B2".repeat(20), ...planned.slice(1)];
    expect(rowsOf("reapply").map(({ thumbprint }) => thumbprint)).toEqual(expected);
    expect(rowsOf("renew-certificate").map(({ previousThumbprint }) => previousThumbprint)).toEqual(expected);
  });

  it("repairs: no server is discovered without evidence", () => {
    const earlier = answersOf(scenarios["same-computer"]);
    const rows = (draft: DraftAnswers) => draft["mailbox-servers"]?.servers?.map((row) => row.discoveredByLync);
    const said = {
      ...earlier,
      mailboxServers: earlier.mailboxServers?.map((row) => ({ ...row, discoveredByLync: "yes" })),
    };
    expect(rows(started(said as Answers, "repair-duplicate"))).toEqual(["unknown"]);
    expect(rows(started(split, "repair-duplicate", { discovered: ["mbx02.contoso.com"] }))).toEqual([
      "unknown",
      "yes",
      "unknown",
    ]);
  });

  it("is about the servers that were named, and no others", () => {
    const draft = started(split, "reapply", { servers: ["mbx03.contoso.com", "stranger.contoso.com"] });
    expect(draft["mailbox-servers"]?.servers?.map(({ fqdn }) => fqdn)).toEqual(["mbx03.contoso.com"]);
    expect(completeDraft(draft).ok).toBe(true);
  });

  it("is refused where the earlier plan does not name the servers on which it works", () => {
    const off = answersOf(scenarios["turn-off"]);
    expect(goals.map((goal) => [goal, noStart(off, goal)])).toEqual([
      ["integrate", "no-mailbox-servers"],
      ["reapply", "no-mailbox-servers"],
      ["renew-certificate", "no-mailbox-servers"],
      ["repair-duplicate", "no-mailbox-servers"],
      ["turn-off", undefined],
    ]);
    expect(startFrom(answersOf(scenarios["repair"]), "turn-off")).toEqual({
      ok: false,
      error: "no-client-access-servers",
    });
  });
});

describe("a goal that has nothing to do for the Exchange of the earlier plan", () => {
  it.each([
    ["exchange-2019", "reapply", "settingsStay"],
    ["exchange-2010", "reapply", "settingsStay"],
    ["exchange-se", "repair-duplicate", "neverDiscovered"],
    ["exchange-2016", "repair-duplicate", undefined],
  ] as const)("cannot follow it: %s, %s", (scenario, goal, reason) => {
    expect(noStart(answersOf(scenarios[scenario]), goal)).toBe(reason);
  });
});

const anyAnswers = fc.oneof(
  validAnswers,
  fc.constantFrom(...Object.values(scenarios)).map((scenario) => answersOf(scenario)),
);

/** Whether the goal has anything to do for the Exchange of the earlier plan. */
function hasWork({ exchange }: Answers, goal: Goal): boolean {
  const product = exchangeProducts[exchange.version];
  const { uselessWith }: GoalProfile = goalProfiles[goal];
  return !product.planned || uselessWith?.(product) === undefined;
}

describe("whatever the earlier plan and the goal", () => {
  const followed = (check: (earlier: Answers, goal: Goal, draft: DraftAnswers) => void) => {
    let compared = 0;
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...goals), (earlier, goal) => {
        fc.pre(hasWork(earlier, goal));
        const result = startFrom(earlier, goal);
        if (!result.ok) return;
        check(earlier, goal, result.value);
        compared += 1;
      }),
    );
    expect(compared).toBeGreaterThan(30);
  };

  it("every answer that the goal has a use for is kept, and no other is there", () => {
    followed((earlier, goal, draft) => {
      const before = draftFromAnswers(earlier);
      const unneeded: Readonly<Record<string, unknown>> = unneededBy({
        goal,
        mailboxServers: draft["mailbox-servers"]?.servers,
      });
      for (const placed of questions.filter(({ section }) => section !== "goal" && section !== "change")) {
        const { path, question } = placed;
        const kept = typedAt(draft, placed);
        if (isHidden(draft, placed)) expect([path, kept]).toEqual([path, undefined]);
        else if (question.kind !== "rows") expect([path, kept]).toEqual([path, typedAt(before, placed)]);
      }
      for (const [index, row] of (draft["mailbox-servers"]?.servers ?? []).entries()) {
        const old = before["mailbox-servers"]?.servers?.[index];
        expect(Object.keys(row).filter((key) => unneeded[`mailboxServers[].${key}`] !== undefined)).toEqual([]);
        expect([row.fqdn, row.certificateName]).toEqual([old?.fqdn, old?.certificateName]);
        if (row.thumbprint !== undefined)
          expect([row.thumbprint, row.previousThumbprint]).toContain(old?.thumbprint ?? "");
      }
    });
  });

  it("the plan can be made once what is new was answered, where the earlier plan said the rest", () => {
    followed((earlier, goal, draft) => {
      const completed = completeDraft(withThumbprints(draft));
      if (completed.ok) {
        expect(completed.value.answers).toMatchObject({ goal, change: { follows: planHash(earlier) } });
        return;
      }
      // What the earlier goal had no use for is a question; an answer that was given is never refused.
      const before = unneededBy({ goal: earlier.goal, mailboxServers: earlier.mailboxServers });
      const open = completed.error.map(({ path }) => path.replace(/\[\d+\]/, "[]"));
      const wasUnneeded = (path: string) =>
        Object.keys(before).some((one) => path === one || path.startsWith(`${one}.`)) || earlier.goal === goal;
      expect(open.filter((path) => !wasUnneeded(path))).toEqual([]);
    });
  });
});
