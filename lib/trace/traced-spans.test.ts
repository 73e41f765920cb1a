import { describe, expect, it } from "vitest";
import { traceAnswers } from "./trace";
import type { Answers } from "@/lib/answers/types";
import { planBlock } from "@/lib/powershell/plan-block";
import { list, number } from "@/lib/powershell/plan-literals";
import { answersOf } from "@/lib/testing/example-answers";
import { quotedText } from "@/lib/powershell/printed-text";
import { manyServers } from "@/lib/testing/many-servers";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { scenarios } from "@/lib/testing/scenarios";
import { answerUses } from "./answer-uses";
import { generateBundle } from "@/lib/generate/generate";
import { commandSpans, hasPlanBlock, planBlockSpans } from "./traced-spans";

const split = answersOf(scenarios["split-3"]);
const trace = traceAnswers(split);
const named = (overrides: Partial<Answers>) => traceAnswers({ ...split, ...overrides });
const policies = (...names: string[]) => named({ mailboxPolicies: { scope: "named", names } });

function seen(command: string, trace = traceAnswers(split)) {
  return commandSpans(command, trace).map(({ from, to, answers }) => [
    command.slice(from, to),
    answers.map(({ path }) => path),
  ]);
}

describe("a value in a command", () => {
  it("names the answer that holds it, with its section", () => {
    const [first] = commandSpans("New-CsTrustedApplicationPool -Identity mbx01.contoso.com -Registrar x", trace);
    expect(first?.answers).toEqual([
      {
        path: "mailboxServers[0].fqdn",
        section: "mailbox-servers",
        name: "Mailbox server 1, name",
        value: "mbx01.contoso.com",
      },
    ]);
  });

  it("names every server that presents a shared certificate", () => {
    const shared = traceAnswers(answersOf(scenarios["shared-certificate"]));
    expect(seen("X -Identity mail.contoso.com -Registrar x", shared)).toEqual([
      ["mail.contoso.com", [0, 1, 2].map((row) => `mailboxServers[${row}].certificateName`)],
    ]);
  });

  it("is found in each of Microsoft's commands of every scenario", () => {
    for (const scenario of Object.values(scenarios)) {
      const answers = answersOf(scenario);
      const trace = traceAnswers(answers);
      const { plan } = generateBundle(answers);
      for (const { id, documentedCommands } of plan.steps)
        for (const command of documentedCommands) {
          if (["enable-topology", "recycle-app-pool"].includes(id) || command.startsWith("Get-OwaMailboxPolicy"))
            continue;
          expect(commandSpans(command, trace), command).not.toEqual([]);
        }
    }
  });

  it("is the whole literal, never a part of another word", () => {
    expect(seen("Set-OwaVirtualDirectory -Identity 'cas01.contoso.com\\owa (Default Web Site)'")).toEqual([
      ["cas01.contoso.com", ["clientAccessServers[0]"]],
    ]);
    expect(seen("X -Identity mbx01.contoso.com.au")).toEqual([]);
    expect(seen("X -Identity amunich -Site Munich-2")).toEqual([]);
    expect(seen("X -Identity 'Default policy'", policies("Default"))).toEqual([]);
    expect(seen("X -Identity 'Default policy'", policies("Default", "Default policy"))).toEqual([
      ["Default policy", ["mailboxPolicies.names[1]"]],
    ]);
  });

  it("is never a parameter name, a cmdlet or a value of ours", () => {
    const trace = policies("OCS", "IMServerName", "MSExchangeOWAAppPool", "Identity", "True");
    expect(
      seen("Set-OwaMailboxPolicy -Identity OCS -InstantMessagingType 'OCS' -InstantMessagingEnabled $True", trace),
    ).toEqual([["OCS", ["mailboxPolicies.names[0]"]]]);
    expect(seen('<add key="IMServerName" value="pool01.contoso.com"/>', trace)).toEqual([
      ["pool01.contoso.com", ["lync.poolFqdn"]],
    ]);
    expect(seen('Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"', trace)).toEqual([]);
  });

  it("is found with quotes, blanks and letters of other scripts in it", () => {
    const answers = answersOf(scenarios["hostile-text"]);
    const trace = traceAnswers(answers);
    const { plan } = generateBundle(answers);
    const found = plan.steps.flatMap(({ documentedCommands }) =>
      documentedCommands.flatMap((command) =>
        commandSpans(command, trace).flatMap((span) => span.answers.map(({ path }) => path)),
      ),
    );
    const expected = [
      "lync.siteId",
      "um.dialPlans[0]",
      "um.dialPlans[1]",
      ...answers.mailboxPolicies.names.map((_, row) => `mailboxPolicies.names[${row}]`),
    ];
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it("is found behind doubled quotes, and nothing inside a literal is taken for another value", () => {
    const names = ["O\u2019Brien's", "a',' -Identity Default", "Default"];
    const trace = policies(...names);
    expect(seen(`X -Identity ${quotedText(names[0] ?? "")} -Y`, trace)).toEqual([
      ["O\u2019\u2019Brien''s", ["mailboxPolicies.names[0]"]],
    ]);
    expect(seen(`X -DialPlans @{Add=${quotedText(names[1] ?? "")},'Default'}`, trace)).toEqual([
      ["a'','' -Identity Default", ["mailboxPolicies.names[1]"]],
      ["Default", ["mailboxPolicies.names[2]"]],
    ]);
  });

  it("names both answers when two sections give the same value", () => {
    const same = answersOf(scenarios["same-computer"]);
    const sections = commandSpans("X -Identity 'ex01.contoso.com\\owa'", traceAnswers(same))[0]?.answers.map(
      ({ section }) => section,
    );
    expect(new Set(sections)).toEqual(new Set(["client-access", "mailbox-servers"]));
  });
});

/** Every literal of a plan block, read line by line; one that goes on after a plus is one. */
function literalsOf(lines: readonly string[]): readonly string[] {
  const start = lines.indexOf("$Plan = [ordered]@{");
  if (start < 0) return [];
  const block = lines.slice(start + 1, lines.indexOf("}", start)).join("\n");
  return block.split(/(?<! \+)\n/).flatMap((line) => {
    const values = line.replace(/^ *[A-Z][A-Za-z0-9]* = /, "");
    // Brackets stand in literals too, so a concatenation ends where a quote or a code is followed by one.
    return values.match(/\('[\s\S]*?(?:'|0x[0-9A-F]{4})\)(?=$|,| =)|'(?:[^']|'')*'|^[0-9]+$/g) ?? [];
  });
}

describe("the plan block of a script", () => {
  const all = {
    ...scenarios,
    "50 servers": manyServers(50),
    "50 servers of both roles": manyServers(50, "same-computer"),
  };

  it.each(Object.entries(all))("%s: leads every value back to its answers, wherever it stands", (_, scenario) => {
    const answers = answersOf(scenario);
    const trace = traceAnswers(answers);
    for (const { path, mediaType, text } of generateBundle(answers).bundle.files) {
      if (mediaType !== "text/x-powershell") continue;
      const lines = text.split("\n");
      const seen = [...planBlockSpans(lines, trace)].flatMap(([line, spans]) =>
        spans.map(({ from, to, answers: found }) => ({ text: lines[line]?.slice(from, to), answers: found })),
      );
      const choices = [...text.matchAll(/ = 'oneOf ([^']*)'/g)].flatMap(([, words = ""]) =>
        words.split(" | ").map((word) => `'${word}'`),
      );
      const expected = literalsOf(lines).flatMap((literal) => {
        const found = trace.find(/^['(]/.test(literal) ? readLiteral(literal) : literal);
        // What is no answer is the plan hash, a choice of ours, or nothing.
        if (found.length === 0 && !choices.includes(literal)) expect(literal, path).toMatch(/^'([0-9a-f]{64})?'$/);
        const pieces = literal.split("\n").map((piece) => piece.trim());
        return found.length === 0 ? [] : pieces.map((piece) => ({ text: piece, answers: found }));
      });
      expect(seen, path).toEqual(expected);
    }
  });

  it("holds several values a line, each with its own answers", () => {
    const shared = answersOf(scenarios["shared-certificate"]);
    const { bundle } = generateBundle(shared);
    const lines = bundle.files.find(({ path }) => path.endsWith("/Set-OwaImConfig.ps1"))?.text.split("\n") ?? [];
    const line = lines.findIndex((text) => text.startsWith("        'mbx01.contoso.com' = "));
    const spans = planBlockSpans(lines, traceAnswers(shared)).get(line) ?? [];
    expect(spans.map(({ answers }) => answers.map(({ path }) => path))).toEqual([
      ["mailboxServers[0].fqdn"],
      [0, 1, 2].map((row) => `mailboxServers[${row}].certificateName`),
      [0, 1, 2].map((row) => `mailboxServers[${row}].thumbprint`),
    ]);
    expect(spans.map(({ from, to }) => lines[line]?.slice(from, to))).toEqual([
      "'mbx01.contoso.com'",
      "'mail.contoso.com'",
      `'${shared.mailboxServers?.[0]?.thumbprint ?? ""}'`,
    ]);
  });

  it("takes no digits and no quotes inside a value for a value of their own", () => {
    const names = ["x = 5199", "a' = 'Munich", "5199"];
    const lines = planBlock({ DialPlan: list("objectName", names), Port: number(1, 65535, 5199) })
      .print()
      .trimEnd()
      .split("\n");
    const texts = [...planBlockSpans(lines, policies(...names))].flatMap(([line, spans]) =>
      spans.map(({ from, to }) => lines[line]?.slice(from, to)),
    );
    expect(texts).toEqual(["'x = 5199'", "'a'' = ''Munich'", "'5199'", "5199"]);
  });

  it("reads quotes, character codes and broken lines back to the value", () => {
    const long = "ü".repeat(40) + "'x";
    const trace = policies(long);
    const { bundle } = generateBundle({ ...split, mailboxPolicies: { scope: "named", names: [long] } });
    const lines = bundle.files.find(({ path }) => path === "exchange/Set-OwaMessaging.ps1")?.text.split("\n") ?? [];
    const spans = [...planBlockSpans(lines, trace)].flatMap(([line, found]) =>
      found
        .filter(({ answers }) => answers[0]?.path === "mailboxPolicies.names[0]")
        .map(({ from, to }) => lines[line]?.slice(from, to)),
    );
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.join("")).toMatch(/^\(''.*'''x'\)$/);
  });

  it("is nothing in a text without one", () => {
    expect(planBlockSpans(["hello"], traceAnswers(split)).size).toBe(0);
    expect(planBlockSpans(["$Plan = [ordered]@{", "    A = 'Munich'"], traceAnswers(split)).size).toBe(0);
  });
});

describe("the uses of an answer", () => {
  const { plan, bundle } = generateBundle(split);
  const uses = answerUses(plan, bundle.files, traceAnswers(split));
  const usesOf = (path: string) => uses.find(({ answer }) => answer.path === path);

  it("are the steps that name it and the scripts whose plan block holds it", () => {
    expect(usesOf("lync.siteId")).toMatchObject({
      steps: ["trusted-application-pool"],
      scripts: ["lync/Set-LyncTrust.ps1", "lync/Test-LyncTrust.ps1", "lync/Undo-LyncTrust.ps1"],
    });
    expect(usesOf("trustedApplication.port")?.steps).toEqual(["trusted-application"]);
    const planned = bundle.files.filter(({ text }) => hasPlanBlock(text)).map(({ path }) => path);
    expect(planned).toHaveLength(10);
    expect(usesOf("recordsDirectory")).toMatchObject({ steps: [], scripts: planned });
    expect(usesOf("lync.poolFqdn")?.steps).toEqual(
      expect.arrayContaining(["trusted-application-pool", "owa-web-config"]),
    );
  });

  it("are known for every answer that a script holds", () => {
    expect(uses.filter(({ steps, scripts }) => steps.length + scripts.length === 0)).toEqual([]);
  });

  it("are told apart among 200 servers", () => {
    const many = answersOf(manyServers(200));
    const made = generateBundle(many);
    const all = answerUses(made.plan, made.bundle.files, traceAnswers(many));
    expect(all.find(({ answer }) => answer.path === "mailboxServers[199].thumbprint")).toMatchObject({
      steps: ["im-certificate", "owa-web-config"],
    });
  });
});
