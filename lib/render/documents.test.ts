import { afterEach, describe, expect, it, vi } from "vitest";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { checkCommand } from "./check-command";
import { parseAnswers } from "@/lib/answers/parse-answers";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { largeAnswers } from "@/lib/testing/large-answers";
import { markdownMarks, readMarkup, withoutBreaks } from "@/lib/testing/markup";
import { scenarios } from "@/lib/testing/scenarios";
import type { Plan } from "@/lib/plan/types";
import { renderChangeRequest } from "./change-request/render-change-request";
import { renderChecklist } from "./checklist/render-checklist";
import { renderReadMe } from "./read-me";
import type { Artifact } from "@/lib/files/types";
import type { Provenance } from "./types";

const provenance: Provenance = {
  generator: { name: "Wizard", version: "1" },
  canonicalAnswers: "{}",
  shareLink: undefined,
};
const documentsOf = (plan: Plan): readonly Artifact[] =>
  [renderReadMe, renderChangeRequest, renderChecklist].flatMap((render) => render(plan, provenance, en));
const rendered = new WeakMap<Plan, ReadonlyMap<string, string>>();
function textOf(plan: Plan, path: string): string {
  const texts = rendered.get(plan) ?? new Map(documentsOf(plan).map((artifact) => [artifact.path, artifact.text]));
  rendered.set(plan, texts);
  return texts.get(path) ?? "";
}
const html = ["change-request.html", "checklist.html"];
const markdown = ["change-request.md", "checklist.md"];

interface Base {
  readonly lync: object;
  readonly mailboxPolicies: object;
  readonly change: object;
}
/** The same answers with one text replaced; undefined when the answers as a whole refuse it. */
function planWith(text: string, put: (base: Base, text: string) => object): Plan | undefined {
  const base = scenarios["split-1"] as Base;
  const parsed = parseAnswers({ ...base, ...put(base, text) });
  return parsed.ok ? generatePlan(parsed.value.answers) : undefined;
}
const inChange = (field: string) => (base: Base, text: string) => ({
  change: { ...base.change, notes: "a note", [field]: text },
});

const places: readonly (readonly [string, string, (base: Base, text: string) => object])[] = [
  ["notes", "notes", inChange("notes")],
  ["notes", "reason", inChange("reason")],
  ["notes", "requestedBy", inChange("requestedBy")],
  ["notes", "reference", inChange("reference")],
  ["notes", "testUser", inChange("testUser")],
  ["siteId", "siteId", (base, siteId) => ({ lync: { ...base.lync, siteId } })],
  ["policyName", "policy name", (base, name) => ({ mailboxPolicies: { ...base.mailboxPolicies, names: [name] } })],
  ["path", "records directory", (_base, recordsDirectory) => ({ recordsDirectory })],
];

describe.each(Object.entries(scenarios))("the documents of %s", (_name, input) => {
  const plan = generatePlan(answersOf(input));

  it("are six, each with the whole plan hash [criterion 44]", () => {
    const documents = documentsOf(plan);
    expect(documents.map(({ path }) => path).sort()).toEqual([
      "change-request.html",
      "change-request.md",
      "checklist.csv",
      "checklist.html",
      "checklist.md",
      "read-me-first.txt",
    ]);
    for (const { path, text } of documents) expect(text, path).toContain(plan.hash);
    for (const path of [...html, ...markdown, "read-me-first.txt"])
      expect(textOf(plan, path), path).toContain(`${plan.hash.slice(0, 4)} ${plan.hash.slice(4, 8)}`);
  });

  it.each(html)(
    "%s is well formed, has a language, a title, one first heading and no level left out [criterion 49]",
    (path) => {
      const { elements, attributes } = readMarkup(textOf(plan, path));
      const levels = elements.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      expect(elements.slice(0, 2)).toEqual(["html", "head"]);
      expect(elements).toContain("title");
      expect(textOf(plan, path)).toContain('<html lang="en">');
      const headerCells = elements.filter((name) => name === "th").length;
      expect(headerCells).toBeGreaterThan(0);
      expect(attributes.filter((name) => name === "scope")).toHaveLength(headerCells);
    },
  );

  it.each(html)("%s may load and run nothing", (path) => {
    const { elements, attributes } = readMarkup(textOf(plan, path));
    expect(textOf(plan, path)).toContain(
      'http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"',
    );
    expect(
      elements.filter((name) => ["script", "img", "link", "iframe", "form", "use", "image", "object"].includes(name)),
    ).toEqual([]);
    expect(attributes.filter((name) => name.startsWith("on") || ["src", "style"].includes(name))).toEqual([]);
  });

  it.each(html)("%s leads to no page but Microsoft's, and says where it leads", (path) => {
    const text = textOf(plan, path);
    const links = [...text.matchAll(/<a ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(links).toHaveLength(readMarkup(text).attributes.filter((name) => name === "href").length);
    for (const link of links)
      expect(link).toMatch(
        /^href="https:\/\/(?:learn|technet|blogs\.technet)\.microsoft\.com\/[^"]+" target="_blank" rel="noreferrer"$/,
      );
    expect(links.length > 0).toBe(path === "change-request.html");
  });

  it("have the check of every file before the first command that runs a script", () => {
    for (const path of ["read-me-first.txt", "change-request.md"]) {
      const [, start = textOf(plan, path)] = textOf(plan, path).split("## Implementation plan");
      const lines = start.split("\n").map((line) => line.trim());
      expect(lines, path).toContain(checkCommand);
      expect(lines.indexOf(checkCommand), path).toBeLessThan(lines.findIndex((line) => /^(\d+ +)?\.\\/.test(line)));
    }
    expect(readMarkup(withoutBreaks(textOf(plan, "change-request.html"))).texts).toContain(checkCommand);
  });

  it("have no undefined, empty value or code left in them", () => {
    for (const { path, text } of documentsOf(plan)) expect(text, path).not.toMatch(/\bundefined\b|\[object|NaN/);
  });
});

describe.each(places)("accepted %s in the place of the %s", (field, _place, put) => {
  const benign = planWith(field === "path" ? "D:\\Benign" : "Benign", put);
  if (!benign) throw new Error("The benign answers are refused.");
  const entries = adversarialInputs
    .filter((entry) => entry.field === field && entry.normalised !== null)
    .flatMap((entry) => {
      const plan = planWith(entry.input, put);
      // A remark on the value is a row of its own, and not what is compared here.
      return plan
        ? [{ id: entry.id, value: entry.normalised ?? "", plan: { ...plan, warnings: benign.warnings } }]
        : [];
    });

  it("are many enough to mean something", () => {
    expect(entries.length).toBeGreaterThan(25);
  });

  it.each(html)("give %s the elements of the benign plan [criterion 49]", (path) => {
    const expected = readMarkup(withoutBreaks(textOf(benign, path)));
    for (const { id, plan } of entries) {
      const found = readMarkup(withoutBreaks(textOf(plan, path)));
      expect(found.elements, id).toEqual(expected.elements);
      expect(found.attributes, id).toEqual(expected.attributes);
    }
  });

  it.each(markdown)("give %s the marks of the benign plan [criterion 49]", (path) => {
    const expected = markdownMarks(textOf(benign, path));
    for (const { id, plan } of entries) expect(markdownMarks(textOf(plan, path)), id).toEqual(expected);
  });

  it("are in the change request in their real spelling, patterns and all [criterion 51]", () => {
    for (const { id, value, plan } of entries) {
      const html = withoutBreaks(textOf(plan, "change-request.html"));
      expect(readMarkup(html).texts.join("\n"), id).toContain(value);
    }
  });
});

describe("patterns of templates and of String.replace", () => {
  const patterns = "$& $1 $` $$ ${7*7} {0} %s {{x}}";

  it("come through unchanged [criterion 51]", () => {
    const plan = planWith(patterns, inChange("notes"));
    expect(plan && readMarkup(textOf(plan, "change-request.html")).texts).toContain(`\n${patterns}`);
    expect(plan && textOf(plan, "change-request.md")).toContain(`\n${patterns}\n`);
  });
});

describe("a bundle", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is made without a clock, a random number or a locale [criterion 45]", () => {
    const answers = answersOf(scenarios["split-3"]);
    const texts = () => generateBundle(answers).bundle.files.map(({ path, text }) => [path, text]);
    const before = texts();
    const forbidden = () => {
      throw new Error("The core has no clock, no randomness and no locale.");
    };
    vi.stubGlobal("Date", Object.assign(forbidden, { now: forbidden, parse: forbidden, UTC: forbidden }));
    vi.stubGlobal("Intl", new Proxy({}, { get: forbidden }));
    vi.stubGlobal("performance", { now: forbidden });
    vi.stubGlobal("Math", Object.create(Math, { random: { value: forbidden } }));
    expect(() => Math.random()).toThrow("no clock");
    expect(() => Date.now()).toThrow("no clock");
    expect(texts()).toEqual(before);
  });
});

describe("the documents of 200 servers", () => {
  const sizes = (servers: number) =>
    new Map(documentsOf(generatePlan(answersOf(largeAnswers(servers)))).map(({ path, text }) => [path, text.length]));

  it("grow no faster than the number of servers", () => {
    const small = sizes(100);
    for (const [path, size] of sizes(200)) expect(size, path).toBeLessThan(2.1 * (small.get(path) ?? 0));
  });

  it("name each server a few times, and repeat no paragraph for each", () => {
    const plan = generatePlan(answersOf(largeAnswers(200)));
    const { elements } = readMarkup(textOf(plan, "change-request.html"));
    const twenty = readMarkup(textOf(generatePlan(answersOf(largeAnswers(20))), "change-request.html")).elements;
    const count = (all: readonly string[], name: string) => all.filter((element) => element === name).length;
    for (const name of ["p", "section", "h2", "h3", "h4", "pre"])
      expect(count(elements, name), name).toBe(count(twenty, name));
    expect(textOf(plan, "change-request.md").split("mbx0150.contoso.com").length - 1).toBeLessThanOrEqual(10);
  });
});
