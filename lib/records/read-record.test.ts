import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { records as words } from "@/lib/messages/en/records";
import { answersOf } from "@/lib/testing/example-answers";
import { exchangeServer, factsJson, lyncFacts } from "@/lib/testing/example-facts";
import { appliedOn, outcome, resultJson } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { contradictionsOf } from "./contradictions";
import { recordProblemText } from "./problem-text";
import { proofOf } from "./proof";
import { readFacts } from "./read-facts";
import { readRecord } from "./read-record";

const plan = generatePlan(answersOf(scenarios["split-3"]));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readRecord(bytesOf(text), plan);
const applied = appliedOn(plan, "mbx02.contoso.com");
const changed = (changes: Readonly<Record<string, unknown>>) =>
  read(JSON.stringify({ ...JSON.parse(applied), ...changes }));
const codeOf = (result: ReturnType<typeof read>) => (result.ok ? "read" : result.error.code);

describe("a result file", () => {
  it("is read with the host of the plan that its computer is", () => {
    expect(read(applied)).toMatchObject({
      ok: true,
      value: {
        ...{ kind: "result", script: "Set-OwaImConfig", place: "mailbox-server", purpose: "apply", mode: "apply" },
        ...{ computer: "MBX02", host: "mbx02.contoso.com", exitCode: 0, start: "2026-11-28T21:15:30Z" },
      },
    });
  });

  it("may come from a computer that the plan does not name", () => {
    expect(changed({ host: "OTHER" })).toMatchObject({ ok: true, value: { computer: "OTHER", host: undefined } });
  });

  it("counts for the pool and for Exchange whatever computer it ran on", () => {
    const run = { computer: "FE07", mode: "verify", exitCode: 5 };
    expect(read(resultJson(plan, { ...run, script: "Test-LyncTrust" }))).toMatchObject({
      value: { host: "pool01.contoso.com" },
    });
    expect(read(resultJson(plan, { ...run, script: "Test-OwaMessaging" }))).toMatchObject({
      value: { host: "cas01.contoso.com" },
    });
  });

  it("of the hook for later renewals says the plan and the new thumbprint, and proves no row", () => {
    const renewing = generatePlan(answersOf(scenarios["renew"]));
    const run = { computer: "MBX01", mode: "apply", exitCode: 3, script: "Update-OwaImCertificate" };
    const text = JSON.stringify({ ...JSON.parse(resultJson(renewing, run)), newThumbprint: "A1".repeat(20) });
    const result = readRecord(bytesOf(text), renewing);
    expect(result).toMatchObject({
      ok: true,
      value: { planHash: renewing.hash, newThumbprint: "A1".repeat(20), host: "mbx01.contoso.com", exitCode: 3 },
    });
    expect(result.ok && proofOf(result.value, renewing)).toBeUndefined();
    const undone = resultJson(renewing, { ...run, mode: "undo", exitCode: 0, script: "Undo-OwaImCertificate" });
    expect(codeOf(readRecord(bytesOf(undone), renewing))).toBe("read");
    for (const changes of [{ newThumbprint: "A1" }, { newThumbprint: undefined }])
      expect(codeOf(readRecord(bytesOf(JSON.stringify({ ...JSON.parse(text), ...changes })), renewing))).toBe(
        "not-written-by-script",
      );
    expect(codeOf(read(text.replace(renewing.hash, plan.hash)))).toBe("not-written-by-script");
  });

  it("of another plan is refused with both fingerprints", () => {
    const refused = read(applied.replace(plan.hash, `ffff0000${"1".repeat(56)}`));
    expect(refused).toMatchObject({ ok: false, error: { code: "other-plan" } });
    const text = refused.ok ? "" : recordProblemText(refused.error, words);
    expect(text).toContain("ffff 0000");
    expect(text).toContain("0a97 07b5");
  });

  it.each([
    ["a script of no plan", { script: "Remove-Everything" }],
    ["a mode that its script does not have", { mode: "verify" }],
    ["an exit code that its mode does not have", { exitCode: 10 }],
    ["an exit code as text", { exitCode: "0" }],
    ["a time with a zone", { start: "2026-11-28T22:15:30+01:00" }],
    ["another key", { extra: 1 }],
    ["a computer name of several lines", { host: "MBX02\nMBX03" }],
    ["a computer name that turns the reading direction", { host: "MBX\u202e02" }],
    ["a result of a script that collects facts", { script: "Get-LyncFacts" }],
    ["an outcome of a state that no script knows", { targets: [outcome("a", "b", "fine")] }],
    ["an outcome without a state", { targets: [{ ...outcome("a", "b", "holds"), state: "" }] }],
    ["an outcome with another key", { targets: [{ ...outcome("a", "b", "holds"), html: "<b>" }] }],
    ["a state that is a list", { targets: [outcome("a", "b", "holds", { before: ["x"] })] }],
    ["a state of states", { targets: [outcome("a", "b", "holds", { after: { a: { b: "c" } } })] }],
    ["targets that are no list", { targets: {} }],
    ["a plan hash in capitals", { planHash: plan.hash.toUpperCase() }],
  ])("is refused with %s", (_what, changes) => {
    expect(codeOf(changed(changes))).toBe("not-written-by-script");
  });

  it("keeps texts as they are, also those that look like markup or reach for a prototype [criterion 55]", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const text = JSON.stringify({
      ...JSON.parse(applied),
      targets: [outcome(evil, evil, "failed", { message: evil, before: JSON.parse('{"__proto__":"x"}') })],
    });
    const result = read(text);
    expect(result).toMatchObject({ ok: true, value: { targets: [{ step: evil, message: evil }] } });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("a facts file", () => {
  it("belongs to no plan, and is read beside any", () => {
    expect(read(factsJson("Get-LyncFacts", "FE01"))).toMatchObject({
      ok: true,
      value: { kind: "facts", place: "lync", host: "pool01.contoso.com", time: "2026-11-27T10:00:00Z" },
    });
  });

  it("is about a host of the plan only when it knows that host", () => {
    const hostOf = (...args: Parameters<typeof factsJson>) => {
      const result = read(factsJson(...args));
      return result.ok ? result.value.host : result.error.code;
    };
    const servers = (fqdn: string) => ({ "exchange-servers": { servers: [exchangeServer(fqdn)] } });
    expect(hostOf("Get-LyncFacts", "FE01", { pools: { pools: [] } })).toBeUndefined();
    expect(hostOf("Get-LyncFacts", "FE01", { pools: { error: "Zugriff verweigert" } })).toBeUndefined();
    expect(hostOf("Get-ExchangeFacts", "ANY", servers("CAS01.contoso.com"))).toBe("cas01.contoso.com");
    expect(hostOf("Get-ExchangeFacts", "CAS01", servers("cas01.other.example"))).toBeUndefined();
    expect(hostOf("Get-MailboxServerFacts", "mbx02")).toBe("mbx02.contoso.com");
    expect(hostOf("Get-MailboxServerFacts", "MBX99")).toBeUndefined();
  });

  it("of the number before is read, and what it does not ask for is a fact that could not be read", () => {
    const second = (script: Parameters<typeof factsJson>[0], change: object = {}) => {
      const { facts, ...file } = JSON.parse(factsJson(script, "FE01")) as { readonly facts: Record<string, unknown> };
      const { "trusted-endpoints": _, ...older } = facts;
      return readFacts(Buffer.from(JSON.stringify({ ...file, schema: 2, facts: { ...older, ...change } })));
    };
    expect(second("Get-LyncFacts")).toMatchObject({
      ok: true,
      value: { facts: { "trusted-endpoints": { error: expect.stringContaining("earlier version") }, sites: {} } },
    });
    expect(second("Get-ExchangeFacts")).toMatchObject({ ok: true });
    for (const change of [{ "trusted-endpoints": { trustedEndpoints: [] } }, { sites: 1 }])
      expect(second("Get-LyncFacts", change)).toMatchObject({ ok: false, error: { code: "not-written-by-script" } });
  });

  it.each([
    ["of a script that collects none", { script: "Set-LyncTrust" }, "not-written-by-script"],
    ["of the scripts before", { schema: 1, planHash: plan.hash }, "older-version"],
    ["of a later version", { schema: 5 }, "newer-version"],
    ["with a time that is none", { time: "2026-99-28T22:15:30Z" }, "not-written-by-script"],
    ["without a number", { schema: "2" }, "not-written-by-script"],
    ["with another key", { planHash: plan.hash }, "not-written-by-script"],
    ["without a fact", { facts: { sites: { sites: [] } } }, "not-written-by-script"],
    ["with another fact", { facts: { ...lyncFacts, users: { users: [] } } }, "not-written-by-script"],
    ["with a fact of another form", { facts: { ...lyncFacts, sites: { sites: {} } } }, "not-written-by-script"],
    ["with a reason and more", { facts: { ...lyncFacts, sites: { error: "", sites: [] } } }, "not-written-by-script"],
    ["with a computer name of several lines", { host: "FE01\nFE02" }, "not-written-by-script"],
    ["with a time of a zone", { time: "2026-11-28T22:15:30+01:00" }, "not-written-by-script"],
  ])("%s is refused", (_what, changes, code) => {
    const file = JSON.parse(factsJson("Get-LyncFacts", "FE01")) as object;
    expect(codeOf(read(JSON.stringify({ ...file, ...changes })))).toBe(code);
  });

  it("with anything in any place makes neither the reader nor the rules throw", () => {
    const scripts = fc.constantFrom("Get-LyncFacts", "Get-ExchangeFacts", "Get-MailboxServerFacts");
    let compared = 0;
    fc.assert(
      fc.property(scripts, fc.nat(200), fc.jsonValue({ maxDepth: 2 }), (script, place, value) => {
        const text = JSON.stringify(replaceAt(JSON.parse(factsJson(script as "Get-LyncFacts", "MBX01")), place, value));
        const result = read(text);
        if (!result.ok || result.value.kind !== "facts") return;
        contradictionsOf(result.value, plan);
        compared += 1;
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

/** The JSON with its n-th value, counted in depth, replaced by another one. */
function replaceAt(root: unknown, place: number, value: unknown): unknown {
  let left = place;
  const walk = (node: unknown): unknown => {
    left -= 1;
    if (left === 0) return value;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, walk(one)]));
  };
  return walk(root);
}

describe("any other file", () => {
  it.each([
    ["larger than 4 MB", " ".repeat(4 * 1024 * 1024 + 1), "too-large"],
    ["no JSON", "hello", "other-file"],
    ["empty", "", "empty"],
    ["cut", applied.slice(0, -5), "not-json"],
    ["a list", "[]", "other-file"],
    ["answers", JSON.stringify(scenarios["split-3"]), "other-file"],
    [
      "an undo record",
      JSON.stringify({ schema: 1, planHash: plan.hash, host: "A", entries: [], pending: [] }),
      "other-file",
    ],
    ["written by a later version", applied.replace('"schema":1', '"schema":2'), "newer-version"],
    ["one with a key twice", applied.replace('{"schema":1', '{"exitCode":0,"schema":1'), "not-written-by-script"],
    ["nested beyond measure", `{"facts":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "not-written-by-script"],
  ])("that is %s is refused", (_what, text, code) => {
    expect(codeOf(read(text))).toBe(code);
  });

  it("that is no text is refused", () => {
    expect(codeOf(readRecord(Uint8Array.of(0xff, 0x41), plan))).toBe("not-text");
  });

  it("never makes the reader throw", () => {
    const base = JSON.parse(applied) as Record<string, unknown>;
    const mangled = fc
      .tuple(fc.constantFrom(...Object.keys(base), "facts"), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...base, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(mangled, fc.json(), fc.string()), (text) => void read(text)),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.uint8Array(), (input) => void readRecord(input, plan)));
  });
});
