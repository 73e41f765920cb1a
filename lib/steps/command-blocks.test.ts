import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import type { CommandBlock } from "@/lib/plan/command-block";
import { renderChangeRequest } from "@/lib/render/change-request/render-change-request";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { planText } from "@/lib/render/plan-text";
import { answersOf } from "@/lib/testing/example-answers";
import { largeAnswers } from "@/lib/testing/large-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { joined, type Fragments } from "@/lib/text/fragments";

const provenance = { generator: { name: "", version: "" }, canonicalAnswers: "", shareLink: undefined };
const plans = [...Object.entries(scenarios), ["50 servers", largeAnswers(50)] as const].map(
  ([name, input]) => [name, generatePlan(answersOf(input))] as const,
);

/** Rows of the table of Mailbox servers of which a line holds a value. */
const rowsOf = (line: Fragments): readonly number[] =>
  line.flatMap((piece) =>
    typeof piece === "string" || piece.paths.length > 1
      ? []
      : piece.paths.flatMap((path) => {
          const row = /^mailboxServers\[(\d+)\]/.exec(path)?.[1];
          return row === undefined ? [] : [Number(row)];
        }),
  );

describe.each(plans)("the commands to copy of %s", (_name, plan) => {
  const servers = plan.topology.mailboxServers;
  const blocks = plan.steps.flatMap(({ documentedCommands }) => documentedCommands);

  it("hold values of two servers only where each line names its server", () => {
    for (const block of blocks) expect(strangers(block), block.lines.map(joined).join("\n")).toEqual([]);
  });

  /** Rows whose values are in a block without the name of their server. */
  function strangers({ server, lines }: CommandBlock): readonly number[] {
    if (server !== undefined) return lines.flatMap(rowsOf).filter((row) => servers[row]?.fqdn !== server.value);
    const rows = new Set(lines.flatMap(rowsOf));
    if (rows.size < 2) return [];
    return lines.flatMap((line) =>
      rowsOf(line).filter((row) => {
        const { fqdn = "", certificateName = "" } = servers[row] ?? {};
        return ![fqdn, certificateName].some((name) => joined(line).includes(name));
      }),
    );
  }

  it("are in every document under the name of their server, and none is cut inside", () => {
    // What all of them have is nobody's alone.
    if (servers.length > 1 && new Set(servers.map(({ thumbprint }) => thumbprint)).size === 1) return;
    const texts = [...renderChangeRequest(plan, provenance, en).map(({ text }) => text), planText(plan, en)];
    for (const text of texts) {
      expect(text).not.toMatch(/more lines? of the same form/);
      for (const thumbprint of servers.map(({ thumbprint: one }) => one).filter((one) => one !== "")) {
        for (const at of [`"${thumbprint}`, `=${thumbprint}`, `Thumbprint ${thumbprint}`].flatMap((one) =>
          placesOf(text, one),
        )) {
          const before = text.slice(0, at);
          const named = Math.max(...servers.map(({ fqdn }) => before.lastIndexOf(fqdn)));
          const owners = servers.filter(
            ({ fqdn, thumbprint: one }) => one === thumbprint && before.startsWith(fqdn, named),
          );
          expect(owners, before.slice(-300)).not.toEqual([]);
        }
      }
    }
  });
});

describe.each(plans)("a row of the checklist of %s", (_name, plan) => {
  it("has no command with the certificates of two servers that does not name both", () => {
    for (const { command = "", id } of buildChecklist(plan, en).groups.flatMap(({ items }) => items)) {
      const held = plan.topology.mailboxServers.filter(
        ({ thumbprint }) => thumbprint !== "" && command.includes(thumbprint),
      );
      if (held.length > 1) for (const { fqdn } of held) expect(command, id).toContain(fqdn);
    }
  });
});

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
