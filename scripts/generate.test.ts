import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { zipBundle } from "@/lib/bundle/zip";
import { collectArchive } from "@/lib/generate/collect";
import { generateBundle } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { allSymptoms } from "@/lib/render/checklist/symptoms";
import { scenarios } from "@/lib/testing/scenarios";
import { generateHere, type Captured } from "./cli/captured-terminal";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const input = scenarios["split-3"];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "owa-im-generate-"));
  writeFileSync(join(folder, "answers.json"), JSON.stringify(input));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: string[]) => join(folder, ...path);

const linesOf = ({ stderr }: Captured) => stderr.trim().split("\n");

/** The command as a program of its own: what is between it and a real terminal is proved here. */
function startGenerate(args: readonly string[], input = ""): Captured {
  const options = { cwd: projectFolder, input, encoding: "utf8" } as const;
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/generate.ts", ...args], options);
}

const expected = () => generateBundle(answersOf(input));

describe("the command line", () => {
  it("[criterion 41] makes the archive, the folder and the link that the page makes", () => {
    const { bundle, shareLink } = expected();
    const { status, stdout } = startGenerate([at("answers.json"), "--zip", at("b.zip"), "--out", at("out"), "--link"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${shareLink}\n` });
    expect(readFileSync(at("b.zip")).equals(zipBundle(bundle))).toBe(true);
    for (const file of bundle.files)
      expect(readFileSync(at("out", file.path)).equals(file.bytes), file.path).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["answers.json", "b.zip", "out"]);
  });

  it("says how to call it, and which version it is, when it is asked", () => {
    const help = generateHere(["--help"]);
    expect(help).toMatchObject({ status: 0, stderr: "" });
    for (const option of ["--out", "--zip", "--link", "--force", "--version"]) expect(help.stdout).toContain(option);
    expect(generateHere(["answers.json", "-h"]).stdout).toBe(help.stdout);
    expect(generateHere(["--version"])).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });

  it("makes the archive that asks the servers without any answers, and replaces nothing unless forced", () => {
    expect(generateHere(["--collect", at("c.zip")]).status).toBe(0);
    expect(readFileSync(at("c.zip")).equals(collectArchive())).toBe(true);
    writeFileSync(at("c.zip"), "mine");
    expect(generateHere(["--collect", at("c.zip")]).stderr).toContain("--force");
    expect(readFileSync(at("c.zip"), "utf8")).toBe("mine");
    expect(generateHere(["--collect", at("c.zip"), "--force"]).status).toBe(0);
    expect(readFileSync(at("c.zip")).equals(collectArchive())).toBe(true);
  });

  it("reads standard input", () => {
    expect(startGenerate(["-", "--link"], JSON.stringify(input)).stdout).toBe(`${expected().shareLink}\n`);
  });

  it("[criterion 5] refuses invalid answers with one line a problem and writes nothing", () => {
    writeFileSync(
      at("answers.json"),
      JSON.stringify({ ...(input as object), clientAccessServers: ["a b", "*.contoso.com"], goal: 1 }),
    );
    const refused = startGenerate([at("answers.json"), "--zip", at("b.zip"), "--out", at("out"), "--link"]);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(linesOf(refused).map((line) => line.split(": ", 1)[0])).toEqual([
      "goal",
      "clientAccessServers[0]",
      "clientAccessServers[1]",
    ]);
    expect(readdirSync(folder)).toEqual(["answers.json"]);
  });

  it.each([
    ["--zip", "b.zip"],
    ["--out", "out"],
  ] as const)("does not replace what exists with %s, unless forced", (option, name) => {
    const inTheWay = option === "--zip" ? at(name) : at(name, "manifest.json");
    mkdirSync(at("out"));
    writeFileSync(inTheWay, "mine");
    const refused = generateHere([at("answers.json"), option, at(name)]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("--force");
    expect(readFileSync(inTheWay, "utf8")).toBe("mine");
    expect(generateHere([at("answers.json"), option, at(name), "--force"]).status).toBe(0);
    expect(readFileSync(inTheWay, "utf8")).not.toBe("mine");
  });

  it("keeps other files of the folder", () => {
    mkdirSync(at("out"));
    writeFileSync(at("out", "notes.txt"), "mine");
    expect(generateHere([at("answers.json"), "--out", at("out")]).status).toBe(0);
    expect(readFileSync(at("out", "notes.txt"), "utf8")).toBe("mine");
    expect(existsSync(at("out", "lync", "Set-LyncTrust.ps1"))).toBe(true);
  });

  it("tells which answers were dropped", () => {
    writeFileSync(at("answers.json"), JSON.stringify({ ...(input as object), goal: "turn-off" }));
    const { status, stderr } = generateHere([at("answers.json"), "--link"]);
    expect(status).toBe(0);
    expect(stderr).toContain("note: mailboxServers: ");
  });

  it("has no limit of 200 servers, and says when a link would be too long", () => {
    const name = (index: number) => `cas${index}.contoso.com`;
    writeFileSync(
      at("answers.json"),
      JSON.stringify({
        ...(input as object),
        clientAccessServers: Array.from({ length: 2000 }, (_, index) => name(index)),
      }),
    );
    expect(generateHere([at("answers.json"), "--zip", at("b.zip")]).status).toBe(0);
    const { status, stderr } = generateHere([at("answers.json"), "--link"]);
    expect([status, stderr]).toEqual([
      2,
      "These answers are too long for a link of 2,000 characters; send answers.json instead.\n",
    ]);
  });

  it("makes the repair that help, checklist and scripts send people to", () => {
    writeFileSync(at("answers.json"), JSON.stringify(scenarios["repair"]));
    expect(generateHere([at("answers.json"), "--out", at("out")]).status).toBe(0);
    expect(readdirSync(at("out", "lync"))).toContain("Set-LyncTrust.ps1");
    const symptom = en.symptoms.afterTrustedPool.symptom;
    const found = allSymptoms(en).find((one) => one.symptom === symptom);
    const commands = ["Get-CsTrustedApplication ", "Remove-CsTrustedApplication,", "Remove-CsTrustedApplicationPool"];
    const order = [...commands, "Enable-CsTopology", "event 14495"].map((one) => found?.remedy.indexOf(one) ?? -1);
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each([
    [[], "The file with the answers is missing."],
    [["answers.json"], "Say what to make: --out, --zip or --link."],
    [["answers.json", "--zip"], "--zip needs a name after it."],
    [["answers.json", "--zap", "x"], "There is no option --zap."],
    [["a.json", "b.json", "--link"], "One file with answers at a time."],
    [["--collect"], "--collect needs a name after it."],
    [["a.json", "--collect", "c.zip"], "--collect goes with nothing else: it needs no answers."],
    [["absent.json", "--link"], "There is no file absent.json."],
    [[".", "--link"], ". is a folder, and the file with the answers is wanted."],
  ])("says what is wrong with the call %j", (args, message) => {
    const refused = generateHere(args);
    expect([refused.status, linesOf(refused)[0]]).toEqual([2, message]);
  });
});
