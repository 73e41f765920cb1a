import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { completeDraft } from "@/lib/draft/draft";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { admit } from "@/lib/from-facts/admit";
import { fillDraft } from "@/lib/from-facts/fill-draft";
import type { NamedFacts } from "@/lib/from-facts/types";
import { collectFiles } from "@/lib/generate/collect";
import { readFacts } from "@/lib/records/read-facts";
import { collectedPath, collectedSizes, frozenFacts, type CollectedSize } from "@/lib/testing/collected-facts";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { codes, runAll, unpack, type UnpackedBundle } from "../bundle-runs";
import type { ParameterValue, Shell } from "../lab-types";
import { caseOn, computerName, computerPaths, snapshot, type World } from "../world";
import { discover, openStage } from "./stage";

const stage = openStage();
const archive = mkdtempSync(join(tmpdir(), "owa-im-collect-"));
for (const { path, bytes } of collectFiles()) {
  mkdirSync(dirname(join(archive, path)), { recursive: true });
  writeFileSync(join(archive, path), bytes);
}
afterAll(() => rmSync(archive, { recursive: true, force: true }));

const driver = "mailbox-server/Invoke-OnMailboxServers.ps1";

function start(
  world: World,
  computer: string,
  shell: Shell,
  path: string,
  parameters: Readonly<Record<string, ParameterValue>> = {},
) {
  const LogDirectory = computerPaths(world, computer).records;
  return stage.lab.runScript({
    ...caseOn(world, computer, shell),
    path: join(archive, path),
    parameters: { LogDirectory, ...parameters },
  });
}

/** The three commands of the read-me; every facts file that they left, under its name, as the page reads it. */
async function collect(world: World, servers: readonly string[], here: string): Promise<readonly NamedFacts[]> {
  const many = { Run: "Get", Server: [servers.join(",")] };
  const results = [
    await start(world, "FE01", "lync", "lync/Get-LyncFacts.ps1"),
    await start(world, here, "exchange", "exchange/Get-ExchangeFacts.ps1"),
    await start(world, here, "windows-driver", driver, many),
  ];
  expect(
    results.map(({ exitCode }) => exitCode),
    results.flatMap(({ output, warnings }) => [...output, ...warnings]).join("\n"),
  ).toEqual([0, 0, 0]);
  return [factsIn(world, "FE01", "FE01"), factsIn(world, here, here), factsIn(world, here, "collected")].flat();
}

function factsIn(world: World, computer: string, folder: string): readonly NamedFacts[] {
  return filesIn(world, computer, folder).map((path) => {
    const read = readFacts(readFileSync(path));
    if (!read.ok) throw new Error(`${path}: ${read.error.code}`);
    return { name: basename(path), facts: read.value };
  });
}

function filesIn(world: World, computer: string, folder: string): readonly string[] {
  const path = join(computerPaths(world, computer).records, "facts", folder);
  return readdirSync(path)
    .filter((name) => name.startsWith("facts-"))
    .map((name) => join(path, name));
}

/** Compares what the collectors wrote with what the browser test drops on a page; `vitest -u` writes it anew. */
async function compareWithFrozen(size: CollectedSize, world: World, here: string, bundle: UnpackedBundle) {
  const frozen = (name: string) => collectedPath(size, `${name}.json`);
  for (const [computer, folder] of [
    ["FE01", "FE01"],
    [here, here],
    [here, "collected"],
  ] as const) {
    for (const path of filesIn(world, computer, folder)) {
      // The driver puts the server's name in front of the time.
      const name = basename(path).replace(
        /^facts-(?:(.*)-)?\d{8}T\d{6}Z\.json$/,
        (_all, server?: string) => server ?? computer,
      );
      await expect(frozenFacts(readFileSync(path, "utf8"), world.folder)).toMatchFileSnapshot(frozen(name));
    }
  }
  await expect(readFileSync(join(bundle.folder, "answers.json"), "utf8")).toMatchFileSnapshot(frozen("answers"));
}

const typed: DraftAnswers = { goal: { goal: "integrate" }, change: { reference: "CHG0031234" } };

function answersFrom(files: readonly NamedFacts[]): Answers {
  const admitted = admit([], files, Date.now());
  // A computer with both roles is visited from itself: its file is there once more.
  expect(admitted.refused.filter(({ why }) => why.code !== "twice")).toEqual([]);
  const { draft, open } = fillDraft(admitted.files, { draft: typed, told: {} });
  expect(open).toEqual([]);
  const complete = completeDraft(draft);
  if (!complete.ok) throw new Error(JSON.stringify(complete.error));
  return complete.value.answers;
}

const estates = [
  ...collectedSizes.map((size) => [`separate computers, ${size} of each`, manyServers(size), size] as const),
  ["one computer with both roles", manyServers(2, "same-computer"), undefined],
  ["a certificate that two servers share", scenarios["shared-certificate"], undefined],
  ["no SipName dial plan", scenarios["no-sip-dial-plan"], undefined],
] as const;

describe("the servers are asked first", () => {
  it.each(estates)(
    "and their facts make a change that succeeds in the same world: %s",
    async (_name, input, size) => {
      const { bundle, world } = stage.begin(input);
      const { topology } = bundle.plan;
      const before = snapshot(world);
      const here = computerName(topology.clientAccessServers[0] ?? "");
      const servers = topology.mailboxServers.map(({ fqdn }) => fqdn);
      const answers = answersFrom(await collect(world, servers, here));
      expect(snapshot(world)).toEqual(before);

      expect(answers.lync?.poolFqdn).toBe(topology.poolFqdn);
      expect(answers.clientAccessServers?.toSorted()).toEqual(topology.clientAccessServers.toSorted());
      expect(answers.mailboxServers?.map(({ thumbprint }) => thumbprint).toSorted()).toEqual(
        topology.mailboxServers.map(({ thumbprint }) => thumbprint).toSorted(),
      );
      expect(answers.um?.placement).toBe(topology.umPlacement);

      const made = unpack(answers);
      expect(codes(await runAll(stage.lab, world, made, "apply"))).toEqual([0]);
      expect(codes(await runAll(stage.lab, world, made, "verify"))).toEqual([0]);
      if (size !== undefined) await compareWithFrozen(size, world, here, made);
      rmSync(made.folder, { recursive: true, force: true });
    },
    900_000,
  );

  it("and a server that Lync discovered gets no trust", async () => {
    const { bundle, world } = stage.begin(manyServers(2), (state) => discover(state, "mbx0001.contoso.com"));
    const { topology } = bundle.plan;
    const here = computerName(topology.clientAccessServers[0] ?? "");
    const files = await collect(
      world,
      topology.mailboxServers.map(({ fqdn }) => fqdn),
      here,
    );
    const found = answersFrom(files).mailboxServers?.map(({ fqdn, discoveredByLync }) => [fqdn, discoveredByLync]);
    expect(found).toContainEqual(["mbx0001.contoso.com", "yes"]);
    expect(found).toContainEqual(["mbx0002.contoso.com", "no"]);
  }, 600_000);
});

describe("the driver without a plan", () => {
  /** A computer that is there in each of these estates. */
  const here = "CAS0001";
  const drive = (world: World, parameters: Readonly<Record<string, ParameterValue>>) =>
    start(world, here, "windows-driver", driver, parameters);

  it("visits every server, whatever one says, and ends with 3 when one could not be reached", async () => {
    const { world } = stage.begin(manyServers(2), (state) => {
      const first = state.computers["MBX0001"];
      if (first) first.remoting = "unreachable";
    });
    const { exitCode, output, warnings } = await drive(world, {
      Run: "Get",
      Server: ["mbx0001.contoso.com", "MBX0002.contoso.com"],
    });
    expect(exitCode, [...output, ...warnings].join("\n")).toBe(3);
    expect(output.join("\n")).toMatch(/mbx0001\.contoso\.com: exit code 3, .*WinRM/);
    expect(factsIn(world, here, "collected").map(({ name }) => name)).toEqual([
      expect.stringMatching(/^facts-mbx0002\.contoso\.com-\d{8}T\d{6}Z\.json$/),
    ]);
  }, 300_000);

  it("refuses wrong use with 2, and starts nothing", async () => {
    const { world } = stage.begin(manyServers(2));
    const before = snapshot(world);
    for (const parameters of [
      { Run: "Set", Server: ["mbx0001.contoso.com"] },
      { Server: ["mbx0001.contoso.com"] },
      { Run: "Get" },
      { Run: "Get", Server: ["..\\..\\Windows"] },
      { Run: "Get", Server: ["mbx0001.contoso.com;calc"] },
    ] as readonly Readonly<Record<string, ParameterValue>>[]) {
      const { exitCode, output } = await drive(world, parameters);
      expect(exitCode).toBe(2);
      expect(output.join("\n")).not.toContain("----");
    }
    expect(snapshot(world)).toEqual(before);
  }, 300_000);
});
