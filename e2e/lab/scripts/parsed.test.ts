import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { generateBundle } from "@/lib/generate/generate";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { checkCommands, checkSyntax } from "../command-policy";
import type { ParseResult } from "../lab";
import { openStage } from "./stage";

const stage = openStage();

/** Where a value of a field can stand: the folder whose scripts hold it, and the answers that put it there. */
const places: Readonly<Record<string, { readonly folder: string; readonly answers: (value: string) => unknown }>> = {
  fqdn: {
    folder: "lync/",
    answers: (poolFqdn) => change({ lync: { version: "lync-2013", poolFqdn, siteId: "Munich" } }),
  },
  siteId: {
    folder: "lync/",
    answers: (siteId) => change({ lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId } }),
  },
  port: {
    folder: "lync/",
    answers: (port) => change({ trustedApplication: { applicationId: "OutlookWebApp", port: Number(port) } }),
  },
  applicationId: {
    folder: "lync/",
    answers: (applicationId) => change({ trustedApplication: { applicationId, port: 5199 } }),
  },
  policyName: {
    folder: "exchange/",
    answers: (name) => change({ mailboxPolicies: { scope: "named", names: [name] } }),
  },
  path: { folder: "mailbox-server/", answers: (recordsDirectory) => change({ recordsDirectory }) },
  notes: { folder: "exchange/Set-", answers: (notes) => change({ change: { notes } }) },
  thumbprint: {
    folder: "mailbox-server/",
    answers: (thumbprint) =>
      change({
        mailboxServers: [
          { fqdn: "mbx01.contoso.com", certificateName: "mbx01.contoso.com", thumbprint, discoveredByLync: "unknown" },
        ],
      }),
  },
};

const change = (part: object): unknown => ({ ...(scenarios["split-1"] as object), ...part });
const scriptsOf = (answers: Answers, folder: string) =>
  generateBundle(answers).bundle.files.filter(({ path }) => path.endsWith(".ps1") && path.startsWith(folder));

/** Everything of a parse that must not depend on a value: commands, members, types, variables, syntax. */
const shape = (parse: ParseResult) => ({
  commands: parse.commands.map(({ name, invoked, parameters, splats }) => [name ?? invoked, ...parameters, ...splats]),
  members: parse.members.map(({ member, isCall }) => [member, isCall]),
  types: parse.types.filter((type) => type !== "char"),
  variables: parse.variables,
});

describe.each(Object.entries(places))("scripts with an accepted %s", (field, { folder, answers }) => {
  it("parse without error, call allowed commands only, and differ from a benign plan in constants only [criterion 15] [criterion 16]", async () => {
    const accepted = adversarialInputs.filter((entry) => entry.field === field && entry.verdict !== "reject");
    // A port that Lync itself listens on passes the field policy and is refused for the topology.
    const usable = accepted.filter((entry) => {
      try {
        return answersOf(answers(entry.normalised ?? ""));
      } catch {
        return false;
      }
    });
    expect(usable.length).toBeGreaterThan(0);
    expect(accepted.length - usable.length).toBeLessThanOrEqual(field === "port" ? accepted.length - 1 : 2);
    const benign = new Map<string, unknown>();
    for (const { path, text } of scriptsOf(answersOf(scenarios["split-1"]), folder))
      benign.set(path, shape(await stage.lab.parseScript(text)));
    for (const entry of usable) {
      for (const { path, text } of scriptsOf(answersOf(answers(entry.normalised ?? "")), folder)) {
        const parse = await stage.lab.parseScript(text);
        expect(parse.errors, `${entry.id} ${path}`).toEqual([]);
        expect(checkCommands(parse), `${entry.id} ${path}`).toEqual([]);
        expect(parse.expandableStrings, `${entry.id} ${path}`).toEqual([]);
        expect(shape(parse), `${entry.id} ${path}`).toEqual(benign.get(path));
      }
    }
  }, 600_000);
});

describe.each(Object.keys(scenarios))("the scripts of %s", (name) => {
  it("use commands, parameters and syntax of Windows PowerShell 3.0 and of the products only [criterion 15] [criterion 17]", async () => {
    for (const { path, text } of scriptsOf(answersOf(scenarios[name]), "")) {
      const parse = await stage.lab.parseScript(text);
      expect(parse.errors, path).toEqual([]);
      expect(checkCommands(parse), path).toEqual([]);
      expect(checkSyntax(parse), path).toEqual([]);
    }
  }, 300_000);
});

describe("a guard that looks for such things", () => {
  it.each([
    [
      "a value in an expandable string",
      "    SiteId = 'Munich'",
      '    SiteId = "Munich"',
      (parse: ParseResult) =>
        parse.expandableStrings.length + parse.constants.filter(({ kind }) => /expandable|double/i.test(kind)).length,
    ],
    [
      "a command that is not allowed",
      "    SiteId = 'Munich'",
      "    SiteId = (Restart-Computer)",
      (parse: ParseResult) => checkCommands(parse).length,
    ],
    [
      "a command newer than 3.0",
      "    SiteId = 'Munich'",
      "    SiteId = (New-Guid)",
      (parse: ParseResult) => checkCommands(parse).length,
    ],
    [
      "syntax newer than 3.0",
      "    SiteId = 'Munich'",
      "    SiteId = $true ? 'a' : 'b'",
      (parse: ParseResult) => checkSyntax(parse).length,
    ],
    [
      "a quote that does not close",
      "    SiteId = 'Munich'",
      "    SiteId = 'Munich",
      (parse: ParseResult) => parse.errors.length,
    ],
  ])("finds %s [criterion 17]", async (_name, from, to, count) => {
    const [script] = scriptsOf(answersOf(scenarios["split-1"]), "lync/Set-");
    const seeded = script?.text.replace(from, () => to) ?? "";
    expect(seeded).not.toBe(script?.text);
    expect(count(await stage.lab.parseScript(seeded))).toBeGreaterThan(0);
  });
});
