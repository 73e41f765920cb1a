import { describe, expect, it } from "vitest";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import type { Topology } from "@/lib/topology/types";
import type { BundleFile } from "@/lib/files/types";
import { library } from "./library";

const linesOf = (text: string) => text.trimEnd().split("\n").length;
const isPowerShell = ({ mediaType }: BundleFile) => mediaType === "text/x-powershell";
const made = Object.entries(scenarios).map(([name, input]) => ({ name, ...generateBundle(answersOf(input)) }));
const three = generateBundle(answersOf(scenarios["split-3"])).bundle;

/** A board reads a script in ten minutes, and the library once (script contract, "Shape"). */
const larger = ["lync/Set-LyncTrust.ps1", "mailbox-server/Set-OwaImConfig.ps1"];
/** The scripts that collect facts are the same whatever the plan is. */
const collects = (path: string) => path.includes("/Get-");

/** The limits are those of three servers, and each server is a line. */
const linesFor = (servers: number, path: string) =>
  (larger.includes(path) ? 300 : 250) + (collects(path) ? 0 : servers - 3);
/** What the script of the one override checks besides: which servers it would change. */
const forForest = ({ overrideScope }: Topology, path: string) =>
  overrideScope === "forest" && path === "exchange/Set-OwaImOverride.ps1" ? 12 : 0;

describe("the sizes of the contract", () => {
  it.each(made)("hold for every script of $name", ({ bundle, plan: { topology } }) => {
    const servers = Math.max(topology.mailboxServers.length, topology.clientAccessServers.length);
    const scripts = bundle.files.filter(({ path }) => path.endsWith(".ps1"));
    expect(scripts.length).toBeGreaterThan(3);
    const tooLong = scripts.filter(
      ({ path, text }) => linesOf(text) > linesFor(servers, path) + forForest(topology, path),
    );
    expect(tooLong.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
  });

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
    expect(zipBundle(three).length).toBeLessThan(39 * 1024 * steps.length);
  });
});

/** Each with the number of computers that have a role. */
const estates: readonly Estate[] = [
  { title: "Mailbox and Client Access servers apart", computers: 2, answers: (count) => manyServers(count) },
  { title: "servers with both roles", computers: 1, answers: (count) => manyServers(count, "same-computer") },
  {
    title: "servers with both roles, and dial plans",
    computers: 1,
    answers: (count) => ({
      ...(manyServers(count, "same-computer") as object),
      um: { placement: "same-computer", sipNameDialPlan: true, addToDialPlans: true, dialPlans: ["SIP"] },
    }),
  },
  { title: "renewed certificates", computers: 1, answers: (count) => renewalOf(count) },
  { title: "renewed certificates of overrides", computers: 1, answers: (count) => renewalOf(count, "renew-2019") },
  { title: "duplicates", computers: 1, answers: (count) => repairOf(count) },
];
interface Estate {
  readonly title: string;
  readonly computers: number;
  answers(count: number): unknown;
}

/** The servers of many, in a plan of another goal. */
const withServers = (scenario: string, count: number, change: (server: Server, row: number) => object) => ({
  ...(scenarios[scenario] as object),
  mailboxServers: (manyServers(count) as { mailboxServers: readonly Server[] }).mailboxServers.map(change),
});
interface Server {
  readonly fqdn: string;
  readonly certificateName: string;
  readonly thumbprint: string;
}

const renewalOf = (count: number, scenario = "renew") =>
  withServers(scenario, count, (server, row) => ({
    ...server,
    previousThumbprint: (0xa0000 + row).toString(16).toUpperCase().repeat(8),
    previousCertificateName: server.certificateName,
  }));
const repairOf = (count: number) =>
  withServers("repair", count, ({ fqdn, certificateName }) => ({ fqdn, certificateName, discoveredByLync: "yes" }));

describe.each(estates)("a script for $title", ({ computers, answers }) => {
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
    const scripts = [...many].filter(([path]) => path.endsWith(".ps1"));
    const rows = (path: string) => (path.startsWith("exchange/") ? computers * (count - 3) : count - 3);
    const tooLong = scripts.filter(([path, lines]) => lines > linesFor(3 + rows(path), path));
    expect(tooLong).toEqual([]);
    for (const [path, lines] of many) {
      const grown = (lines - (one.get(path) ?? 0)) / (count - 1);
      // Exchange's scripts work for both roles, every other script for the Mailbox servers.
      expect(grown, path).toBeLessThanOrEqual(path.startsWith("exchange/") ? computers : 1);
      if (/Set-|Undo-|Test-|Update-/.test(path)) expect(grown, path).toBeGreaterThanOrEqual(1);
      else if (!path.includes("Invoke-")) expect(grown, path).toBe(0);
    }
  });
});
