import { describe, expect, it } from "vitest";
import { traceAnswers } from "@/lib/answers/trace";
import type { Answers } from "@/lib/answers/types";
import { answersOf } from "@/lib/testing/example-answers";
import { quotedText } from "@/lib/powershell/printed-text";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { answerUses } from "./answer-uses";
import { generateBundle } from "./generate";
import { commandSpans, planBlockSpans } from "./traced-spans";

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

describe("the plan block of a script", () => {
  it.each(Object.entries(scenarios))(
    "%s: leads every literal back to an answer, and the text is that literal",
    (_, scenario) => {
      const answers = answersOf(scenario);
      const trace = traceAnswers(answers);
      for (const { mediaType, text } of generateBundle(answers).bundle.files) {
        if (mediaType !== "text/x-powershell") continue;
        const lines = text.split("\n");
        const spans = planBlockSpans(lines, trace);
        const start = lines.indexOf("$Plan = [ordered]@{");
        const end = lines.indexOf("}", start);
        for (let line = start + 1; line < end; line += 1) {
          const isLiteral =
            /'|= [0-9]+$|\[char\]/.test(lines[line] ?? "") && !/PlanHash|PolicyScope/.test(lines[line] ?? "");
          expect(spans.has(line), lines[line]).toBe(isLiteral);
        }
        expect([...spans.keys()].every((line) => line > start && line < end)).toBe(true);
      }
    },
  );

  it("reads quotes, character codes and broken lines back to the value", () => {
    const long = "ü".repeat(40) + "'x";
    const trace = policies(long);
    const { bundle } = generateBundle({ ...split, mailboxPolicies: { scope: "named", names: [long] } });
    const lines = bundle.files.find(({ path }) => path === "exchange/Set-OwaMessaging.ps1")?.text.split("\n") ?? [];
    const spans = [...planBlockSpans(lines, trace)].filter(
      ([, { answers }]) => answers[0]?.path === "mailboxPolicies.names[0]",
    );
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.map(([line, { from, to }]) => lines[line]?.slice(from, to)).join("")).toMatch(/^\(''.*'''x'\)$/);
  });

  it("is nothing in a text without one", () => {
    expect(planBlockSpans(["hello"], traceAnswers(split)).size).toBe(0);
  });
});

describe("the uses of an answer", () => {
  const { plan, bundle } = generateBundle(split);
  const uses = answerUses(plan, bundle.files, traceAnswers(split));
  const usesOf = (path: string) => uses.find(({ answer }) => answer.path === path);

  it("are the steps that name it and the scripts whose plan block holds it", () => {
    expect(usesOf("lync.siteId")).toMatchObject({
      steps: ["trusted-application-pool"],
      scripts: [
        "lync/Get-LyncFacts.ps1",
        "lync/Set-LyncTrust.ps1",
        "lync/Test-LyncTrust.ps1",
        "lync/Undo-LyncTrust.ps1",
      ],
    });
    expect(usesOf("trustedApplication.port")?.steps).toEqual(["trusted-application"]);
    expect(usesOf("recordsDirectory")).toMatchObject({ steps: [], scripts: { length: 12 } });
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
