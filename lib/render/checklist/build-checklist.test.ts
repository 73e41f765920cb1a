import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { failureEventsOf } from "@/lib/plan/failure-events";
import { sources } from "@/lib/powershell/sources.gen";
import { wordsFor } from "@/lib/topology/words-for";
import { manifestRuns } from "../runs";
import { buildChecklist } from "./build-checklist";
import { rowsWithSymptoms } from "./symptoms";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe.each(plans)("the checklist of %s", (_name, plan) => {
  const { groups, symptoms } = buildChecklist(plan, en);
  const items = groups.flatMap((group) => group.items);

  it("has an id of its own for each row", () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it("says what is done, where, by whom, what is expected and what else may be seen", () => {
    for (const item of items) {
      for (const text of [item.action, item.where, item.who, item.expected, item.ifDifferent])
        expect(text, item.id).not.toBe("");
    }
  });

  it("holds every row of every step once", () => {
    const rows = plan.steps.flatMap(({ checklist }) => checklist.map(({ id }) => id));
    const shown = items.flatMap(({ id, thenOnEach = [] }) => [
      id,
      ...thenOnEach.flatMap((then) => ("id" in then ? [then.id] : [])),
    ]);
    expect(shown.filter((id) => rows.includes(String(id))).length).toBeGreaterThanOrEqual(rows.length);
    expect(rows.filter((id) => !shown.includes(id))).toEqual([]);
  });

  it("runs every script of the manifest in its order, and rehearses each change before the first one, each undo before it", () => {
    const ran = groups.flatMap(({ part, items: all }) =>
      part === "rehearse"
        ? []
        : all.flatMap(({ command = "" }) => /^\.\\(\S+\.ps1)$/.exec(command)?.[1]?.replace("\\", "/") ?? []),
    );
    expect(ran).toEqual(manifestRuns(plan).map(({ script }) => script));
    const undos = groups.find(({ part }) => part === "back-out")?.items ?? [];
    // What people do by hand behind an undo is a row of a step, and no script.
    const back = undos.filter(({ belongsTo = "" }) => !belongsTo.includes(".")).map(({ command }) => command);
    expect(back).toEqual(
      manifestRuns(plan)
        .filter(({ purpose }) => purpose === "undo")
        .flatMap(({ script }) => [`.\\${script.replace("/", "\\")} -WhatIf`, `.\\${script.replace("/", "\\")}`]),
    );
    const rehearsed = groups.find(({ part }) => part === "rehearse")?.items.map(({ command }) => command) ?? [];
    expect(rehearsed).toEqual(
      manifestRuns(plan)
        .filter(({ purpose }) => purpose === "apply")
        .map(({ script }) => `.\\${script.replace("/", "\\")} -WhatIf`),
    );
  });

  it("names each row of a run by what is done and by its family, or by its place where facts are collected", () => {
    const ids = manifestRuns(plan).map((run, index, runs) => {
      if (run.purpose !== "discover") return `${run.purpose}-${run.family}`;
      const before = runs.slice(0, index).some(({ purpose }) => purpose === "apply");
      return before ? "discover-lync-again" : `discover-${run.place}`;
    });
    expect(items.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
  });

  it("puts every command of a value in quotes that close", () => {
    for (const { command = "", id } of items)
      expect([...command.matchAll(/['\u2018-\u201b]/g)].length % 2, `${id}: ${command}`).toBe(0);
  });

  it("never says that Enable-CsTopology publishes, and never advises -Confirm behind -File", () => {
    for (const { id, action, expected, ifDifferent } of items)
      expect(`${action} ${expected} ${ifDifferent}`, id).not.toMatch(
        /Enable-CsTopology (?:also )?publish|pending|-Confirm/,
      );
  });

  it("explains each symptom once", () => {
    expect(new Set(symptoms.map(({ symptom }) => symptom)).size).toBe(symptoms.length);
    for (const { cause, remedy } of symptoms) expect(`${cause} ${remedy}`).not.toMatch(/repair-duplicate|publishes/);
  });
});

describe("the exit codes of the checklist", () => {
  const { groups } = buildChecklist(generatePlan(answersOf(scenarios["split-3"])), en);
  const expected = (id: string) => groups.flatMap(({ items }) => items).find((item) => item.id === id)?.expected;

  it("are those of the script contract", () => {
    expect(expected("rehearse-lync-trust")).toBe(
      "“Changes: n”, “Rehearsal: there are changes to make. Nothing was changed.”, “Exit code 10”. If everything is already as planned: “Everything is as planned already. Nothing was changed.”, “Exit code 0”.",
    );
    expect(expected("apply-owa-messaging")).toBe(
      "“Done: n changes, and everything reads back as it should.”, “Exit code 0”.",
    );
    expect(expected("verify-owa-im-config")).toBe("“Every check holds.”, “Exit code 0”.");
    expect(expected("undo-lync-trust")).toContain("“Everything is as it was before. Nothing was changed.”");
  });

  it("are beside the servers that are ticked one by one", () => {
    const apply = groups.flatMap(({ items }) => items).find((item) => item.id === "apply-owa-im-config");
    expect(apply?.hosts).toEqual(["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"]);
    expect(apply?.who).toBe("Local administrator of each Mailbox server");
  });
});

describe("dial plans", () => {
  const during = (name: string) =>
    (
      buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.find(({ part }) => part === "during")
        ?.items ?? []
    )
      .map(({ id }) => id)
      .filter((id) => /^(apply|discover)-/.test(id));

  it("come first, and Lync is looked at again before trust is made", () => {
    expect(during("dial-plans")).toEqual([
      "apply-sip-dial-plans",
      "discover-lync-again",
      "apply-lync-trust",
      "apply-owa-im-config",
      "apply-owa-messaging",
    ]);
    expect(during("split-3")).not.toContain("discover-lync-again");
  });
});

describe("many Mailbox servers", () => {
  const ids = (name: string) =>
    buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.flatMap(({ items }) =>
      items.map(({ id }) => id),
    );

  it("are changed in one of two ways, from one place or one by one, and one server is not", () => {
    const during = (name: string) =>
      buildChecklist(generatePlan(answersOf(scenarios[name])), en)
        .groups.find(({ part }) => part === "during")
        ?.items.map(({ id, variant }) => `${variant ?? "-"} ${id}`);
    expect(during("split-12")).toEqual([
      "- lync-topology-copy",
      "- apply-lync-trust",
      "A mailbox-servers-from-one-place",
      "A page-after-recycle",
      "B apply-owa-im-config",
      "- apply-owa-messaging",
    ]);
    expect(ids("split-1")).not.toContain("mailbox-servers-from-one-place");
    expect(during("exchange-2010")).toContain("- apply-owa-im-config");
  });

  it.each(Object.keys(scenarios))("have no row in %s that has to be done before one above it", (name) => {
    const items = buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.find(
      ({ part }) => part === "during",
    )?.items;
    for (const { variant, hosts, id } of items ?? []) {
      // What is looked at on each server before the next one is inside the row of the servers. Joining dial plans is a run
      // in Lync: the services of voice mail restart on the servers after it.
      if (hosts.length > 1 && variant !== "A" && id !== "um-service-restart") expect(id).toMatch(/^apply-/);
    }
    for (const item of items ?? []) expect(`${item.action} ${item.where}`).not.toMatch(/before the next one/);
    const oneByOne = items?.find(({ id, hosts }) => id === "apply-owa-im-config" && hosts.length > 1);
    if (oneByOne) expect(oneByOne.thenOnEach?.map(({ action }) => action).join()).toMatch(/sign in/i);
  });
});

describe("server by server", () => {
  it.each(plans)("in %s, every row whose place is each of several servers has a box for each", (_name, plan) => {
    for (const { id, where, hosts, unnamedHosts } of buildChecklist(plan, wordsFor(en, plan.topology)).groups.flatMap(
      ({ items }) => items,
    )) {
      const isEach = /^(?:Each|Every) | on each of /.test(where);
      expect(isEach, `${id}: ${where}`).toBe(isEach && (hosts.length > 1 || unnamedHosts === true));
    }
  });

  it.each(plans)(
    "in %s, each server is checked before the next one, and no row after that repeats it",
    (_name, plan) => {
      const items = buildChecklist(plan, en).groups.flatMap((group) => group.items);
      for (const [index, { id, hosts, variant, thenOnEach = [] }] of items.entries()) {
        if (!id.startsWith("apply-") || hosts.length < 2) continue;
        const run = manifestRuns(plan).find((one) => `apply-${one.family}` === id);
        const checks = plan.steps
          .filter((step) => run?.steps.includes(step.id))
          .flatMap(({ checklist }) => checklist.filter(({ when }) => when === "right-after"));
        expect(thenOnEach.map(({ action }) => action)).toEqual(checks.map(({ action }) => action));
        expect(items.slice(index + 1).filter(({ id: later }) => checks.some((check) => check.id === later))).toEqual(
          [],
        );
        // The other way is struck out, so that its rows are together above this one.
        if (variant === "B") expect(items[index - 1 - checks.length]?.variant).toBe("A");
      }
    },
  );
});

describe("what a row can show when it looks different", () => {
  it.each(plans)("is a symptom of the list of %s, and nothing where something is only read", (_name, plan) => {
    const { groups, symptoms } = buildChecklist(plan, en);
    const items = groups.flatMap((group) => group.items);
    for (const item of items) if (/^(?:discover|bundle)-/.test(item.id)) expect(item.symptoms).toEqual([]);
    expect(items.some((item) => item.symptoms.some((id) => symptoms.some((symptom) => symptom.id === id)))).toBe(true);
  });

  it("is told of rows that exist", () => {
    const ids = new Set(
      plans.flatMap(([, plan]) => buildChecklist(plan, en).groups.flatMap(({ items }) => items.map(({ id }) => id))),
    );
    expect(rowsWithSymptoms.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("the events of Outlook Web App", () => {
  it("have the words of the script that looks for them", () => {
    const told = [...sources.steps["sign-in"].matchAll(/^ +(\d+) = '([^']+)'$/gm)].map(([, id, meaning]) => ({
      id: Number(id),
      meaning,
    }));
    expect(told).toEqual(failureEventsOf(en));
  });
});

describe("after turning off", () => {
  it("trust that nothing uses is looked for", () => {
    const ids = (name: string) =>
      buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.flatMap(({ items }) =>
        items.map(({ id }) => id),
      );
    expect(ids("turn-off")).toContain("unused-trust");
    const rows = buildChecklist(generatePlan(answersOf(scenarios["turn-off"])), en).groups.flatMap((one) => one.items);
    // It lists what Lync trusts, and no step of the plan changes that.
    expect(rows.find(({ id }) => id === "unused-trust")?.belongsTo).toBeUndefined();
    expect(ids("split-3")).not.toContain("unused-trust");
  });
});

describe("the test user in Exchange", () => {
  it.each([
    ["split-3", true],
    ["reapply", true],
    ["repair", false],
    ["renew", false],
  ])("is asked for a planned policy only where policies are named (%s)", (name, asked) => {
    const items = buildChecklist(generatePlan(answersOf(scenarios[name])), en).groups.flatMap((group) => group.items);
    const row = items.find(({ id }) => id === "test-user-exchange");
    expect(`${row?.expected} ${row?.ifDifferent}`.includes("policy")).toBe(asked);
  });
});

describe("a renewal with another name", () => {
  const plan = generatePlan(answersOf(scenarios["renew-renamed"]));
  const { groups } = buildChecklist(plan, en);
  const idsIn = (wanted: string) =>
    groups.filter(({ part }) => part === wanted).flatMap(({ items }) => items.map(({ id }) => id));

  it("trusts the new name before a server presents it", () => {
    const changes = ["apply-lync-trust", "apply-owa-im-config"];
    expect(idsIn("during").filter((id) => changes.includes(id))).toEqual(changes);
    const steps = plan.steps.map(({ id }) => id);
    expect(steps.indexOf("enable-topology")).toBeGreaterThan(-1);
    expect(steps.indexOf("enable-topology")).toBeLessThan(steps.indexOf("owa-web-config"));
  });

  it("removes the old trust in an appendix, behind everything that is proven, and looks at it first", () => {
    expect(idsIn("old-trust")).toEqual(["old-trust-look", "old-trust-removed"]);
    const filled = groups.filter(({ items }) => items.length > 0).map(({ part }) => part);
    expect(filled.indexOf("old-trust")).toBeGreaterThan(filled.indexOf("after"));
  });
});

describe("a row for during the change of a step that no script does", () => {
  it("come after the runs", () => {
    const plan = generatePlan(answersOf(scenarios["split-3"]));
    const steps = plan.steps.map((step) =>
      step.id === "user-readiness"
        ? { ...step, checklist: step.checklist.map((row) => ({ ...row, when: "during" as const })) }
        : step,
    );
    const during = buildChecklist({ ...plan, steps }, en).groups.find(({ part }) => part === "during")?.items ?? [];
    expect(during.slice(-2).map(({ id }) => id)).toEqual(["test-user-lync", "test-user-exchange"]);
  });
});
