import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { includesRole, readerOf, roleIds, type RoleId } from "@/lib/plan/roles";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { buildChecklist } from "../checklist/build-checklist";
import { buildChangeRequest } from "./build-change-request";
import { peopleSection } from "./people";

const plans = Object.entries(scenarios).map(([name, input]) => {
  const plan = generatePlan(answersOf(input));
  return [name, plan, wordsFor(en, plan.topology)] as const;
});

describe("the people of a change request", () => {
  it.each(plans)("are all whose rights a row of %s before or after the change needs", (_name, plan, words) => {
    const { checkers, implementation } = buildChangeRequest(plan, words);
    const named = [...checkers, ...implementation.map(({ who }) => who)];
    const rolesIn = (who: string) =>
      roleIds.filter((role) => who.split(words.runs.roleSeparator).includes(words.roles[role]));
    const there = named.flatMap(rolesIn);
    const anyone = [words.checklist.bundle.who, words.checklist.decide.who, words.roles.testUser];
    const rows = buildChecklist(plan, words).groups.flatMap(({ part, items }) =>
      part === "before" || part === "after" ? items : [],
    );
    const forgotten = rows.filter(
      ({ who }) => !anyone.includes(who) && !rolesIn(who).some((role) => there.some((one) => includesRole(one, role))),
    );
    expect(forgotten.map(({ id, who }) => `${id}: ${who}`)).toEqual([]);
  });

  it.each(plans)("who only check have one line each in %s", (_name, plan, words) => {
    const section = peopleSection(buildChangeRequest(plan, words), words);
    const rows = section.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const checks = rows.filter(([work]) => work === words.changeRequest.people.checks).map(([, who]) => String(who));
    for (const who of checks) expect(Object.values(words.roles)).toContain(who);
    const persons = checks.map((who) => who.split(" (")[0]);
    expect(new Set(persons).size).toBe(persons.length);
  });

  it("are an Exchange administrator too where Lync alone changes, and the other way round", () => {
    const checkersOf = (name: string) => buildChangeRequest(generatePlan(answersOf(scenarios[name])), en).checkers;
    expect(checkersOf("repair").join()).toContain("Exchange administrator");
    expect(checkersOf("turn-off").join()).toContain("Lync administrator");
  });
});

/** What changes nothing: the scripts that look, and commands that begin with a look. */
const onlyLooks =
  /^(?:\.\\[\w-]+\\(?:Get|Test)-|\(?(?:Get|Select)-|foreach \([^{]*\{ \$server; \(?(?:\[xml\]\(+)?Get-|\$mailbox = Get-|netstat)/;
/** It writes a file of the topology, with the rights of the change. */
const byWhoChanges = ["lync-topology-copy", "lync-topology-kept"];

describe("a row that only reads", () => {
  it.each(plans)("asks in %s for no right to change", (_name, plan, words) => {
    const isReader = (role: RoleId) => readerOf(role) === role;
    const allowed = roleIds.filter(isReader).map((role) => words.roles[role]);
    const rows = buildChecklist(plan, words).groups.flatMap(({ items }) => items);
    const looks = rows.filter(
      ({ id, command = "" }) => onlyLooks.test(command) && !command.includes("Restart-") && !byWhoChanges.includes(id),
    );
    expect(looks.length).toBeGreaterThan(3);
    for (const { id, who } of looks)
      if (![words.checklist.bundle.who].includes(who)) expect(allowed, id).toContain(who);
    for (const { script, onlyReads, who } of buildChangeRequest(plan, words).implementation)
      if (onlyReads) expect(allowed, script).toContain(who);
  });
});
