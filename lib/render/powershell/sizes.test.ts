import { describe, expect, it } from "vitest";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import type { BundleFile } from "@/lib/files/types";
import { library } from "./library";

const linesOf = (text: string) => text.trimEnd().split("\n").length;
const isPowerShell = ({ mediaType }: BundleFile) => mediaType === "text/x-powershell";
const made = Object.entries(scenarios).map(([name, input]) => ({ name, ...generateBundle(answersOf(input)) }));
const three = generateBundle(answersOf(scenarios["split-3"])).bundle;
const renewed = generateBundle(answersOf(scenarios["renew"])).bundle;

/** A board reads a script in ten minutes, and the library once (script contract, "Shape"). */
const larger = ["lync/Set-LyncTrust.ps1", "mailbox-server/Set-OwaImConfig.ps1"];
/** The driver visits many servers; its size is its own. */
const plan = (path: string) => /\/(Get|Set|Test|Undo|Update)-/.test(path);

describe("the sizes of the contract", () => {
  it.each(three.files.filter(({ path }) => plan(path)).map(({ path, text }) => [path, text]))(
    "hold for %s with three servers",
    (path, text) => {
      expect(linesOf(text)).toBeLessThanOrEqual(larger.includes(path) ? 300 : 250);
    },
  );

  // Both scripts also look at the certificate before and at the records of the hook, and pass the goal by a fifth.
  it.each(renewed.files.filter(({ path }) => plan(path)).map(({ path, text }) => [path, text]))(
    "are nearly held by %s with three renewed certificates",
    (path, text) => {
      expect(linesOf(text)).toBeLessThanOrEqual(/-OwaImConfig/.test(path) ? 320 : 250);
    },
  );

  it("hold for the dial plans of three servers", () => {
    const input = { ...(scenarios["split-3"] as object), um: (scenarios["dial-plans"] as { um: unknown }).um };
    const files = generateBundle(answersOf(input)).bundle.files.filter(({ path }) => path.includes("SipDialPlans"));
    expect(files).toHaveLength(3);
    for (const { path, text } of files) expect(linesOf(text), path).toBeLessThanOrEqual(250);
  });

  it("hold for the library", () => {
    expect(linesOf(library.text)).toBeLessThanOrEqual(1500);
  });

  it.each(made)("hold for all PowerShell of $name", ({ bundle }) => {
    const total = bundle.files.filter(isPowerShell).reduce((sum, { text }) => sum + linesOf(text), 0);
    expect(total).toBeLessThanOrEqual(5000);
  });

  // The goal is 300 KB. Everything is stored (safety D4): PowerShell is half of it, the documents the other half.
  it("keep the archive of three servers from growing by more than its steps", () => {
    const { steps } = generatePlan(answersOf(scenarios["split-3"]));
    expect(zipBundle(three).length).toBeLessThan(35 * 1024 * steps.length);
  });
});

/** Each with the number of computers that have a role. */
const estates = [
  { title: "Mailbox and Client Access servers apart", placement: "separate-computers", computers: 2, dialPlans: false },
  { title: "servers with both roles", placement: "same-computer", computers: 1, dialPlans: false },
  { title: "servers with both roles, and dial plans", placement: "same-computer", computers: 1, dialPlans: true },
] as const;

describe.each(estates)("a script for $title", ({ placement, computers, dialPlans }) => {
  const answers = (count: number) => ({
    ...(manyServers(count, placement) as object),
    ...(dialPlans ? { um: { placement, sipNameDialPlan: true, addToDialPlans: true, dialPlans: ["SIP"] } } : {}),
  });
  const sizes = (count: number) =>
    new Map(
      generateBundle(answersOf(answers(count)))
        .bundle.files.filter(isPowerShell)
        .map(({ path, text }) => [path, linesOf(text)]),
    );
  const one = sizes(1);

  it.each([3, 12, 50, 200])("grows by one line for each computer of %i that it works for", (count) => {
    const many = sizes(count);
    expect([...many.keys()]).toEqual([...one.keys()]);
    for (const [path, lines] of many) {
      const grown = (lines - (one.get(path) ?? 0)) / (count - 1);
      // Exchange's scripts work for both roles, every other script for the Mailbox servers.
      expect(grown, path).toBeLessThanOrEqual(path.startsWith("exchange/") ? computers : 1);
      if (/Set-|Undo-|Test-/.test(path)) expect(grown, path).toBeGreaterThanOrEqual(1);
      else if (!path.includes("Invoke-")) expect(grown, path).toBe(0);
    }
  });
});
