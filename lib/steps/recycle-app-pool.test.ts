import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

const plans = Object.entries(scenarios).map(([name, input]) => [name, generatePlan(answersOf(input))] as const);

describe("the look at a server after its application pool started again", () => {
  it.each(plans)("asks in %s for the health page of no server without the Client Access role", (_name, plan) => {
    const { clientAccessServers, mailboxServers, exchange } = plan.topology;
    const texts = JSON.stringify(plan.steps.flatMap(({ checklist }) => checklist));
    const allShowIt = exchange.oneRole || mailboxServers.every(({ fqdn }) => clientAccessServers.includes(fqdn));
    if (!allShowIt) expect(texts).not.toContain("healthcheck.htm");
    expect(texts).not.toContain("may not show the page");
    const [first] = clientAccessServers;
    if (!allShowIt && first !== undefined && texts.includes("page-after-recycle"))
      expect(texts).toContain(`through ${first} with a mailbox on `);
  });

  it("asks for the page where the answers give each server both roles", () => {
    const rows = generatePlan(answersOf(scenarios["same-computer"])).steps.flatMap(({ checklist }) => checklist);
    expect(rows.find(({ id }) => id === "page-after-recycle")?.action).toContain(
      "healthcheck.htm of the Mailbox server",
    );
  });
});
