import { describe, expect, it } from "vitest";
import { goalProfiles } from "@/lib/answers/goals";
import { plannedLyncVersions } from "@/lib/answers/pairs";
import { exchangeProducts, plannedExchangeVersions } from "@/lib/answers/products";
import { en } from "@/lib/messages/en/catalogue";
import { buildPlan } from "@/lib/plan/build-plan";
import type { Plan } from "@/lib/plan/types";
import { drawTopology } from "@/lib/render/drawing/drawing-model";
import { renderReadMe } from "@/lib/render/read-me";
import { steps } from "@/lib/steps/registry.gen";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { trusted } from "@/lib/testing/scenarios/base";
import { deriveTopology } from "@/lib/topology/derive-topology";
import type { Topology } from "@/lib/topology/types";

const integrating = deriveTopology(answersOf(scenarios["split-1"]));
const planOf = (topology: Topology) => buildPlan(topology, steps, en);
const idsOf = ({ steps: planned }: Plan) => planned.map(({ id }) => id);
const reasonOf = ({ skipped }: Plan, step: string) => skipped.find(({ id }) => id === step)?.reason;

describe("every version of Exchange that is planned", () => {
  it.each(plannedExchangeVersions)("%s, has a step that changes something for each kind of work", (version) => {
    const [lync] = plannedLyncVersions(version);
    const answers = answersOf({ ...trusted, exchange: { version }, lync: { ...trusted.lync, version: lync } });
    const product = exchangeProducts[version];
    // The settings of a directory are there with its type and its switch.
    const inOne = product.planned && product.settings === "virtual-directory" ? ["directories"] : [];
    const changing = planOf(deriveTopology(answers)).steps.filter(({ undo }) => undo.kind === "script");
    const phases = new Set<string>(changing.map(({ phase }) => phase));
    // Voice mail is changed only where it is asked for.
    expect(goalProfiles[answers.goal].work.filter((kind) => !phases.has(kind))).toEqual(["voice-mail", ...inOne]);
  });
});

describe("a kind of work that a goal leaves out", () => {
  const plan = planOf({ ...integrating, work: ["policies"], leaves: ["trust", "configuration"] });
  const trust = ["trusted-application-pool", "trusted-application", "enable-topology"];

  it("takes its steps with it, and each that people may expect has a reason that names the goal", () => {
    expect(idsOf(plan)).toEqual(expect.arrayContaining(["owa-mailbox-policy", "user-readiness"]));
    expect(plan.skipped.map(({ id }) => id)).toEqual([...trust, "owa-web-config", "recycle-app-pool"]);
    for (const { reason } of plan.skipped) expect(reason).toMatch(/^Turning instant messaging on [a-z].*\.$/);
  });

  it("is not spoken of where nobody looks for it", () => {
    const leftOut = (name: string) => planOf(deriveTopology(answersOf(scenarios[name]))).skipped.map(({ id }) => id);
    expect(leftOut("repair")).toEqual([]);
    expect(leftOut("reapply")).toEqual(trust);
    expect(leftOut("renew")).toEqual(trust);
    expect(leftOut("split-3")).toEqual(["sip-dial-plans"]);
  });

  it("is not drawn as a change", () => {
    const { clientAccess, policies, mailbox } = drawTopology(plan.topology, "after", en);
    expect(clientAccess?.lines.map(({ tone }) => tone)).not.toContain("new");
    expect(mailbox?.lines.map(({ tone }) => tone)).not.toContain("new");
    expect(policies?.lines.at(-1)).toMatchObject({ text: "instant messaging on (Ocs)", tone: "new" });
  });
});

describe("an Exchange that keeps its settings elsewhere", () => {
  const exchange = { ...integrating.exchange, name: "Exchange Server 2016", settings: "setting-override" } as const;
  const plan = planOf({ ...integrating, exchange, pastSupport: [] });

  it("leaves web.config alone, in the plan, in the drawing and in the read-me", () => {
    const reason = "Exchange Server 2016 keeps no instant messaging settings in web.config.";
    // Its pool is restarted by another step, so that nobody looks for this one.
    expect([reasonOf(plan, "owa-web-config"), reasonOf(plan, "recycle-app-pool")]).toEqual([reason, undefined]);
    expect(idsOf(plan)).toContain("im-certificate");
    const texts = drawTopology(plan.topology, "after", en).mailbox?.lines.map(({ text }) => text);
    expect(texts).not.toContain("two keys in web.config");
    expect(texts).toContain("restart of Outlook Web App");
    expect(readMeOf(plan)).not.toContain("replaces web.config");
    expect(readMeOf(planOf(integrating))).toContain("replaces web.config");
  });
});

function readMeOf(plan: Plan): string {
  const generator = { name: "wizard", version: "1" };
  return renderReadMe(plan, { generator, canonicalAnswers: "{}", shareLink: undefined }, en)
    .map(({ text }) => text)
    .join("");
}
