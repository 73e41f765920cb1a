import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { zipBundle } from "@/lib/bundle/zip";
import { manifestRuns } from "@/lib/render/runs";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { generateBundle, generatePlan } from "./generate";
import { generator } from "./generator";

const every = Object.entries(scenarios).map(([name, input]) => ({ name, answers: answersOf(input) }));

describe.each(every)("the bundle of $name", ({ answers }) => {
  let made: ReturnType<typeof generateBundle> | undefined;
  const generated = () => (made ??= generateBundle(answers));

  it("has the same bytes however often it is made, and whatever clock and chance say [criterion 45]", () => {
    const first = zipBundle(generated().bundle);
    vi.useFakeTimers({ now: new Date("2099-12-31T23:59:59Z") });
    const chance = vi.spyOn(Math, "random").mockReturnValue(0.5);
    const second = zipBundle(generateBundle(answers).bundle);
    vi.useRealTimers();
    chance.mockRestore();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it("shows the plan hash in every file that was made for the plan [criterion 44]", () => {
    const { bundle, plan } = generated();
    for (const { path, text } of bundle.files) {
      // The library and the scripts that collect facts are the same in every bundle.
      if (path === "answers.json" || path === "SHA256SUMS" || /OwaIm\.psm1|\/Get-/.test(path)) continue;
      // Whole, or in groups of four as in the drawing.
      expect(text.replaceAll(/(?<=\b[0-9a-f]{4}) (?=[0-9a-f]{4}\b)/g, ""), path).toContain(plan.hash.slice(0, 16));
    }
    expect(bundle.name).toBe(`owa-im-${plan.hash.slice(0, 8)}.zip`);
  });

  it("is made again from its own answers.json", () => {
    const { bundle } = generated();
    const file = bundle.files.find(({ path }) => path === "answers.json");
    expect(generateBundle(answersOf(JSON.parse(file?.text ?? ""))).bundle.files).toEqual(bundle.files);
    expect(file?.text).toBe(`${canonicalJson(answers)}\n`);
  });

  it("runs undo in the reverse order of apply, and every script of the bundle, those aside that people do not run in order", () => {
    const { bundle, plan } = generated();
    const runs = manifestRuns(plan);
    const targets = (purpose: string) =>
      runs.filter((run) => run.purpose === purpose).map(({ script }) => script.replace(/[A-Z][a-z]+-/, ""));
    // A pool is restarted after its override was changed, in both directions.
    const [override, config] = ["exchange/OwaImOverride.ps1", "mailbox-server/OwaImConfig.ps1"] as const;
    const back = targets("apply").toReversed();
    const swapped = back.map((one) => (one === override ? config : one === config ? override : one));
    expect(targets("undo")).toEqual(back.includes(override) ? swapped : back);
    expect(targets("verify")).toEqual(expect.arrayContaining(targets("apply")));
    expect(runs.map(({ order }) => order)).toEqual(runs.map((_, index) => index + 1));
    const paths = bundle.files.map(({ path }) => path).filter((path) => path.endsWith(".ps1"));
    const others = paths.filter((path) => /\/Invoke-|-OwaImCertificate/.test(path));
    expect([...new Set(runs.map(({ script }) => script)), ...others].sort()).toEqual(paths.sort());
    for (const run of runs) expect(run.hosts.length, run.script).toBeGreaterThan(0);
  });
});

describe("the order of the runs", () => {
  const scriptsOf = (name: string) =>
    manifestRuns(generatePlan(answersOf(scenarios[name]))).map(({ script }) => script.replace(/^.*\/|\.ps1$/g, ""));

  it("looks first, switches on last, looks at Lync again after dial plans, and goes back in reverse", () => {
    expect(scriptsOf("dial-plans")).toEqual([
      ...["Get-LyncFacts", "Get-ExchangeFacts", "Get-MailboxServerFacts"],
      ...["Set-SipDialPlans", "Get-LyncFacts", "Set-LyncTrust", "Set-OwaImConfig", "Set-OwaMessaging"],
      ...["Test-SipDialPlans", "Test-LyncTrust", "Test-OwaMessaging", "Test-OwaImConfig"],
      ...["Undo-OwaMessaging", "Undo-OwaImConfig", "Undo-LyncTrust", "Undo-SipDialPlans"],
    ]);
  });

  it("has the check of a family that changes nothing, and nothing else of it", () => {
    expect(scriptsOf("same-computer").filter((name) => name.endsWith("-LyncTrust"))).toEqual(["Test-LyncTrust"]);
    expect(scriptsOf("turn-off")).toEqual([
      ...["Get-ExchangeFacts", "Set-OwaMessaging", "Test-OwaMessaging", "Undo-OwaMessaging"],
    ]);
  });
});

describe("a plan", () => {
  it("keeps the steps of every server when a server is added", () => {
    const three = generatePlan(answersOf(manyServers(3)));
    const four = generatePlan(answersOf(manyServers(4)));
    for (const step of three.steps) {
      const names = four.steps.find(({ id }) => id === step.id)?.targets.map(({ name }) => name) ?? [];
      expect(names).toEqual(expect.arrayContaining(step.targets.map(({ name }) => name)));
    }
  });

  it("grows by the same amount for every server, up to 2,000", () => {
    const size = (count: number) =>
      generateBundle(answersOf(manyServers(count))).bundle.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const [small, medium, large] = [size(500), size(1000), size(2000)];
    expect((large - medium) / (medium - small)).toBeGreaterThan(1.9);
    expect((large - medium) / (medium - small)).toBeLessThan(2.1);
  });

  it("leaves out scripts that would have nothing to do", () => {
    const folders = (name: string) =>
      new Set(generateBundle(answersOf(scenarios[name])).bundle.files.map(({ path }) => path.split("/")[0]));
    expect(folders("turn-off").has("lync")).toBe(false);
    expect(folders("turn-off").has("mailbox-server")).toBe(false);
    const sameComputer = generateBundle(answersOf(scenarios["same-computer"])).bundle.files.map(({ path }) => path);
    expect(sameComputer).not.toContain("lync/Set-LyncTrust.ps1");
    expect(sameComputer).toContain("lync/Get-LyncFacts.ps1");
  });
});

describe("the generator", () => {
  it("carries the version of the package", () => {
    expect(generator.version).toBe(
      JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version,
    );
  });
});
