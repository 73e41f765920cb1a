import { describe, expect, it } from "vitest";
import { traceAnswers, type AnswerTrace } from "./trace";
import type { Answers } from "@/lib/answers/types";
import { holdsValues, linesOf } from "@/lib/files/script-text";
import type { StepId } from "@/lib/plan/step-ids.gen";
import { planBlock } from "@/lib/powershell/plan-block";
import { list, number } from "@/lib/powershell/plan-literals";
import { argument, quoted } from "@/lib/powershell/printed-text";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { scenarios } from "@/lib/testing/scenarios";
import { bare, fragments, joined, type Fragments, type Line } from "@/lib/text/fragments";
import { answerUses } from "./answer-uses";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { tracedLines, tracedSpans } from "./traced-spans";

const split = answersOf(scenarios["split-3"]);
const trace = traceAnswers(split);
const withPolicies = (...names: string[]): Answers => ({ ...split, mailboxPolicies: { scope: "named", names } });
const policies = (...names: string[]) => traceAnswers(withPolicies(...names));
const policy = (row: number, value: string) => ({ value, paths: [`mailboxPolicies.names[${row}]`] });

/** Microsoft's commands of one step, or of all of them. */
const commandsOf = (answers: Answers, step?: StepId): readonly Fragments[] =>
  generatePlan(answers).steps.flatMap(({ id, documentedCommands }) =>
    step === undefined || id === step ? documentedCommands.flatMap(({ lines }) => lines) : [],
  );

/** The traced pieces of a text, each with the paths of its answers. */
const seen = (text: Fragments, trace: AnswerTrace) =>
  tracedSpans(text, trace).map(({ from, to, answers }) => [
    joined(text).slice(from, to),
    answers.map(({ path }) => path),
  ]);

/** The traced pieces of the lines of a file, in reading order. */
const seenIn = (lines: readonly Line[], trace: AnswerTrace) =>
  [...tracedLines(lines, trace)].flatMap(([line, spans]) =>
    spans.map(({ from, to, answers }) => ({ text: joined(lines[line]?.fragments ?? []).slice(from, to), answers })),
  );

describe("a value in a command", () => {
  it("names the answer that holds it, with its section", () => {
    const [command = []] = commandsOf(split, "trusted-application-pool");
    const [first] = tracedSpans(command, trace);
    expect(first?.answers).toEqual([
      {
        path: "mailboxServers[0].fqdn",
        section: "mailbox-servers",
        value: "mbx01.contoso.com",
      },
    ]);
  });

  it("names every server that presents a shared certificate", () => {
    const shared = answersOf(scenarios["shared-certificate"]);
    const [command = []] = commandsOf(shared, "trusted-application-pool");
    expect(seen(command, traceAnswers(shared))[0]).toEqual([
      "mail.contoso.com",
      [0, 1, 2].map((row) => `mailboxServers[${row}].certificateName`),
    ]);
  });

  it.each(Object.entries(scenarios))("is found in each of Microsoft's commands of %s", (_, scenario) => {
    const answers = answersOf(scenario);
    const commands = commandsOf(answers);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands.filter((one) => tracedSpans(one, traceAnswers(answers)).length === 0))
      expect(joined(command)).toMatch(
        /^(Enable-CsTopology$|C:.Windows.+Appcmd\.exe recycle|Restart-WebAppPool |Get-OwaMailboxPolicy \|)/,
      );
  });

  it("is the whole literal, never a part of another word", () => {
    const [directory = []] = commandsOf(split, "owa-virtual-directory");
    expect(joined(directory)).toContain("-Identity 'cas01.contoso.com\\owa (Default Web Site)' ");
    expect(seen(directory, trace)).toEqual([["cas01.contoso.com", ["clientAccessServers[0]"]]]);
    const named = fragments`X -Identity ${argument(policy(1, "Default policy"))}`;
    expect(seen(named, policies("Default", "Default policy"))).toEqual([
      ["Default policy", ["mailboxPolicies.names[1]"]],
    ]);
  });

  it("is nothing where no answer gives it, whatever it says", () => {
    expect(seen(fragments`X -Identity ${argument("mbx01.contoso.com")}`, trace)).toEqual([]);
    expect(seen(fragments`X -Identity ${argument(policy(1, "Default"))}`, policies("Default"))).toEqual([]);
  });

  it("is never a parameter name, a cmdlet or a value of ours", () => {
    const names = ["Ocs", "IMServerName", "MSExchangeOWAAppPool", "Identity", "True", "Set-OwaMailboxPolicy", "Dual"];
    const answers = withPolicies(...names);
    const found = commandsOf(answers).flatMap((command) => seen(command, traceAnswers(answers)));
    const fromPolicies = found.filter(([, paths]) => String(paths).includes("mailboxPolicies"));
    expect(fromPolicies).toEqual(names.map((name, row) => [name, [`mailboxPolicies.names[${row}]`]]));
    expect(found.filter(([text]) => names.includes(String(text))).map(([text]) => text)).toEqual(names);
  });

  it("is found with quotes, blanks and letters of other scripts in it", () => {
    const answers = answersOf(scenarios["hostile-text"]);
    const found = commandsOf(answers).flatMap((command) =>
      tracedSpans(command, traceAnswers(answers)).flatMap((span) => span.answers.map(({ path }) => path)),
    );
    const expected = [
      "lync.siteId",
      "um.dialPlans[0]",
      "um.dialPlans[1]",
      ...(answers.mailboxPolicies?.names ?? []).map((_, row) => `mailboxPolicies.names[${row}]`),
    ];
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it("is found behind doubled quotes, and nothing inside a literal is taken for another value", () => {
    const names = ["O\u2019Brien's", "a',' -Identity Default", "Default"] as const;
    const trace = policies(...names);
    expect(seen(fragments`X -Identity ${argument(policy(0, names[0]))} -Y`, trace)).toEqual([
      ["O\u2019\u2019Brien''s", ["mailboxPolicies.names[0]"]],
    ]);
    expect(
      seen(fragments`X -DialPlans @{Add=${quoted(policy(1, names[1]))},${quoted(policy(2, names[2]))}}`, trace),
    ).toEqual([
      ["a'','' -Identity Default", ["mailboxPolicies.names[1]"]],
      ["Default", ["mailboxPolicies.names[2]"]],
    ]);
  });

  it("names both answers when two sections give the same value", () => {
    const same = answersOf(scenarios["same-computer"]);
    const [command = []] = commandsOf(same, "owa-virtual-directory");
    const sections = tracedSpans(command, traceAnswers(same))[0]?.answers.map(({ section }) => section);
    expect(new Set(sections)).toEqual(new Set(["client-access", "mailbox-servers"]));
  });

  it("is in an attribute as it is", () => {
    const pool = { value: "pool01.contoso.com", paths: ["lync.poolFqdn"] };
    expect(seen(fragments`<add key="IMServerName" value="${bare(pool)}"/>`, trace)).toEqual([
      ["pool01.contoso.com", ["lync.poolFqdn"]],
    ]);
  });
});

/** Every literal of a plan block, read line by line; one that goes on after a plus is one. */
function literalsOf(lines: readonly string[]): readonly string[] {
  const start = lines.indexOf("$Plan = [ordered]@{");
  if (start < 0) return [];
  const block = lines.slice(start + 1, lines.indexOf("}", start)).join("\n");
  return block.split(/(?<! \+)\n/).flatMap((line) => {
    const values = line.replace(/^ *[A-Z][A-Za-z0-9]* = /, "");
    // Brackets are in literals too, so a concatenation ends where a quote or a code is followed by one.
    return values.match(/\('[\s\S]*?(?:'|0x[0-9A-F]{4})\)(?=$|,| =)|'(?:[^']|'')*'|^[0-9]+$/g) ?? [];
  });
}

describe("the plan block of a script", () => {
  const all = {
    ...scenarios,
    "50 servers": manyServers(50),
    "50 servers of both roles": manyServers(50, "same-computer"),
  };

  it.each(Object.entries(all))("%s: leads every value back to its answers, wherever it is", (_, scenario) => {
    const answers = answersOf(scenario);
    const trace = traceAnswers(answers);
    // Some scenarios call a dial plan and a policy alike; they are in different scripts.
    const holding = (value: string, script: string) =>
      trace.answers.filter(
        (answer) =>
          answer.value === value &&
          !answer.path.startsWith(script.includes("SipDialPlans") ? "mailboxPolicies" : "um.dialPlans"),
      );
    const scripts = generateBundle(answers).bundle.files.filter(({ mediaType }) => mediaType === "text/x-powershell");
    expect(scripts.filter(holdsValues).length).toBeGreaterThan(2);
    for (const script of scripts) {
      const { path, text } = script;
      const seen = seenIn(linesOf(script), trace);
      const choices = [...text.matchAll(/ = 'oneOf ([^']*)'/g)].flatMap(([, words = ""]) =>
        words.split(" | ").map((word) => `'${word}'`),
      );
      const roles = text.includes("-> serverRoles") ? ["'Mailbox'", "'Client Access'", "'Mailbox, Client Access'"] : [];
      const expected = literalsOf(text.split("\n")).flatMap((literal) => {
        const found = holding(/^['(]/.test(literal) ? readLiteral(literal) : literal, path);
        // What is no answer is the plan hash, a choice of ours, the roles of a server, a product and its builds, the name
        // of an override, or nothing.
        if (found.length === 0 && !choices.includes(literal) && !roles.includes(literal))
          expect(literal, path).toMatch(
            /^'([0-9a-f]{64}|Exchange [0-9A-Z]+|[0-9]+\.[0-9]+\.[0-9]+|OWA IM ([A-Z0-9-]+|every server))?'$/,
          );
        const pieces = literal.split("\n").map((piece) => piece.trim());
        return found.length === 0 ? [] : pieces.map((piece) => ({ text: piece, answers: found }));
      });
      expect(seen, path).toEqual(expected);
    }
  });

  it("holds several values a line, each with its own answers", () => {
    const shared = answersOf(scenarios["shared-certificate"]);
    const { bundle } = generateBundle(shared);
    const [script] = bundle.files.filter(({ path }) => path.endsWith("/Set-OwaImConfig.ps1"));
    const lines = linesOf(script ?? {});
    const texts = lines.map(({ fragments }) => joined(fragments));
    const line = texts.findIndex((text) => text.startsWith("        'mbx01.contoso.com' = "));
    const spans = tracedLines(lines, traceAnswers(shared)).get(line) ?? [];
    expect(spans.map(({ answers }) => answers.map(({ path }) => path))).toEqual([
      ["mailboxServers[0].fqdn"],
      [0, 1, 2].map((row) => `mailboxServers[${row}].certificateName`),
      [0, 1, 2].map((row) => `mailboxServers[${row}].thumbprint`),
    ]);
    expect(spans.map(({ from, to }) => texts[line]?.slice(from, to))).toEqual([
      "'mbx01.contoso.com'",
      "'mail.contoso.com'",
      `'${shared.mailboxServers?.[0]?.thumbprint ?? ""}'`,
    ]);
  });

  it("takes no digits and no quotes inside a value for a value of their own", () => {
    const names = ["x = 5199", "a' = 'Munich", "5199"];
    const port = { value: 5199, paths: ["trustedApplication.port"] };
    const lines = planBlock({
      DialPlan: list(
        "objectName",
        names.map((name, row) => policy(row, name)),
      ),
      Port: number(1, 65535, port),
    }).lines();
    const found = seenIn(lines, policies(...names)).map(({ text, answers }) => [text, answers.map(({ path }) => path)]);
    expect(found).toEqual([
      ["'x = 5199'", ["mailboxPolicies.names[0]"]],
      ["'a'' = ''Munich'", ["mailboxPolicies.names[1]"]],
      ["'5199'", ["mailboxPolicies.names[2]"]],
      ["5199", ["trustedApplication.port"]],
    ]);
  });

  it("reads quotes, character codes and broken lines back to the value", () => {
    const long = "ü".repeat(40) + "'x";
    const trace = policies(long);
    const { bundle } = generateBundle({ ...split, mailboxPolicies: { scope: "named", names: [long] } });
    const [script] = bundle.files.filter(({ path }) => path === "exchange/Set-OwaMessaging.ps1");
    const spans = seenIn(linesOf(script ?? {}), trace)
      .filter(({ answers }) => answers[0]?.path === "mailboxPolicies.names[0]")
      .map(({ text }) => text);
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.join("")).toMatch(/^\(''.*'''x'\)$/);
  });

  it("is nothing in a text without one", () => {
    const words = ["hello", "$Plan = [ordered]@{", "    A = 'Munich'", "}"].map((text) => ({ fragments: [text] }));
    expect(tracedLines(words, trace).size).toBe(0);
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
    const planned = bundle.files.filter(holdsValues).map(({ path }) => path);
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
