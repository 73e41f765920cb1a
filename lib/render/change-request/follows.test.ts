import { describe, expect, it } from "vitest";
import { planHash } from "@/lib/answers/plan-hash";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { buildChecklist } from "../checklist/build-checklist";
import { checklistDocument } from "../checklist/checklist-document";
import { buildChangeRequest } from "./build-change-request";
import { changeRequestDocument } from "./change-request-document";

const earlier = planHash(answersOf(scenarios["split-3"]));
const mark = `${earlier.slice(0, 4)} ${earlier.slice(4, 8)}`;

/** Both documents of a scenario, as JSON of their blocks. */
function documentsOf(name: string, follows?: string) {
  const scenario = scenarios[name] as { readonly change: object };
  const change = follows === undefined ? scenario.change : { ...scenario.change, follows };
  const plan = generatePlan(answersOf({ ...scenario, change }));
  return {
    request: changeRequestDocument(buildChangeRequest(plan, en), en).blocks,
    checklist: checklistDocument(buildChecklist(plan, en), en).blocks,
  };
}

describe("a plan that follows another", () => {
  it.each(["reapply", "renew", "renew-renamed", "repair", "turn-off"])("%s: both documents name it", (name) => {
    const { request, checklist } = documentsOf(name, earlier);
    expect(request).toContainEqual({ kind: "heading", level: 3, text: en.follows.title });
    for (const blocks of [request, checklist]) expect(JSON.stringify(blocks)).toContain(mark);
    expect(JSON.stringify(request)).toContain(earlier);
  });

  it("says nothing of it where it follows none", () => {
    const { request, checklist } = documentsOf("renew");
    expect(JSON.stringify(request)).not.toContain(en.follows.title);
    expect(JSON.stringify(checklist)).not.toContain(en.follows.line[0]);
  });

  it("shows the old certificate beside the new one, by thumbprint and name", () => {
    const [first] = answersOf(scenarios["renew-renamed"]).mailboxServers ?? [];
    const { request } = documentsOf("renew-renamed", earlier);
    const rows = request.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows).toContainEqual([
      [{ code: first?.fqdn }],
      en.follows.thumbprint,
      [{ code: first?.previousThumbprint }],
      [{ code: first?.thumbprint }],
    ]);
    expect(rows).toContainEqual([
      [{ code: first?.fqdn }],
      en.follows.subjectName,
      [{ code: "mbx01.contoso.com" }],
      [{ code: "owa1.contoso.com" }],
    ]);
  });

  it("names the trust that is removed", () => {
    const { request } = documentsOf("repair", earlier);
    const table = request.find((block) => block.kind === "table" && block.columns[0] === en.follows.columns.trusted);
    expect(table).toMatchObject({ rows: { length: 3 } });
  });
});
