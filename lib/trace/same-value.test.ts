import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { answerUses } from "./answer-uses";
import { traceAnswers } from "./trace";

const base = answersOf(scenarios["dial-plans"]);
const { port, applicationId } = base.trustedApplication ?? { port: 0, applicationId: "" };

/** Each name is that of something else too. */
const answers = answersOf({
  ...base,
  lync: { ...base.lync, siteId: "Default" },
  um: { ...base.um, dialPlans: ["Default", String(port), applicationId] },
  mailboxPolicies: { scope: "named", names: ["Default", String(port), applicationId] },
});

describe("two answers of one value and of different meaning", () => {
  const { plan, bundle } = generateBundle(answers);
  const uses = answerUses(plan, bundle.files, traceAnswers(answers));
  const usesOf = (path: string) => uses.find(({ answer }) => answer.path === path);
  const folders = (path: string) => [...new Set(usesOf(path)?.scripts.map((script) => script.split("/")[0]))];

  it.each([
    ["lync.siteId", ["trusted-application-pool"]],
    ["trustedApplication.port", ["trusted-application"]],
    ["trustedApplication.applicationId", ["trusted-application"]],
    ["um.dialPlans[0]", ["sip-dial-plans"]],
    ["um.dialPlans[1]", ["sip-dial-plans"]],
    ["um.dialPlans[2]", ["sip-dial-plans"]],
    ["mailboxPolicies.names[0]", ["owa-mailbox-policy"]],
    ["mailboxPolicies.names[1]", ["owa-mailbox-policy"]],
    ["mailboxPolicies.names[2]", ["owa-mailbox-policy"]],
  ])("%s is used by its own steps only", (path, steps) => {
    expect(usesOf(path)?.steps).toEqual(steps);
  });

  it("are in the plan blocks of different scripts", () => {
    expect(folders("lync.siteId")).toEqual(["lync"]);
    expect(usesOf("lync.siteId")?.scripts).not.toEqual(usesOf("um.dialPlans[0]")?.scripts);
    expect(folders("um.dialPlans[0]")).toEqual(["exchange"]);
    const scripts = (path: string) => usesOf(path)?.scripts ?? [];
    expect(scripts("um.dialPlans[0]").filter((path) => scripts("mailboxPolicies.names[0]").includes(path))).toEqual([]);
  });
});
