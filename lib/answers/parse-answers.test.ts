import { describe, expect, it } from "vitest";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { scenarios } from "@/lib/testing/scenarios";
import { valueAt } from "./answer-path";
import { problemWords } from "@/lib/messages/en/problems";
import { problemText } from "@/lib/messages/problem-text";
import { parseAnswers, parseAnswersJson } from "./parse-answers";

/** A deep copy of a scenario in which the value at a path is replaced; undefined removes it. */
function changed(name: string, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(scenarios[name]);
  const owner = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? "";
  if (value === undefined) delete owner[key];
  else owner[key] = value;
  return copy;
}

function refusals(input: unknown): readonly (readonly [path: string, code: string | undefined])[] {
  const result = parseAnswers(input);
  return result.ok ? [] : result.error.map(({ path, code }) => [path, code]);
}

const places = {
  fqdn: ["mailboxServers", 0, "fqdn"],
  siteId: ["lync", "siteId"],
  thumbprint: ["mailboxServers", 0, "thumbprint"],
  applicationId: ["trustedApplication", "applicationId"],
  policyName: ["mailboxPolicies", "names", 0],
  path: ["recordsDirectory"],
  notes: ["change", "notes"],
} as const;

describe("the answers", () => {
  it("[criterion 5] refuse every adversarial input that its field refuses, with the same code", () => {
    const entries = adversarialInputs.filter(
      ({ verdict, field, input }) => verdict === "reject" && field !== "port" && !(field === "notes" && input === ""),
    );
    const codes = entries.map(({ id, field, input }) => [
      id,
      refusals(changed("split-1", places[field as keyof typeof places], input))[0]?.[1],
    ]);
    expect(codes).toEqual(entries.map(({ id, rejectCode }) => [id, rejectCode]));
  });

  it("[criterion 5] refuse a malformed answer also where it is not needed", () => {
    expect(refusals(changed("same-computer", ["lync", "siteId"], "site:x"))).toEqual([
      ["lync.siteId", "SITEID_HAS_PREFIX"],
    ]);
    expect(
      refusals(changed("turn-off", ["mailboxServers"], [{ fqdn: "x", thumbprint: "y" }])).map(([path]) => path),
    ).toEqual(["mailboxServers[0].fqdn", "mailboxServers[0].thumbprint"]);
  });

  it("[criterion 1] store accepted adversarial inputs in their normalised form", () => {
    const entries = adversarialInputs.filter(
      ({ field, normalised }) => normalised !== null && field !== "port" && field !== "fqdn",
    );
    const stored = entries.map(({ id, field, input }) => {
      const place = places[field as keyof typeof places];
      const result = parseAnswers(changed("split-1", place, input));
      return [id, result.ok ? valueAt(result.value.answers, place) : result.error];
    });
    expect(stored).toEqual(entries.map(({ id, normalised }) => [id, normalised]));
  });

  it("[criterion 55] take a port as a JSON number only", () => {
    const wrong = ["5199", 5199.5, -1, 0, 65536, 1e21, true, null, [5199]];
    expect(wrong.map((value) => refusals(changed("split-1", ["trustedApplication", "port"], value))[0]?.[0])).toEqual(
      wrong.map(() => "trustedApplication.port"),
    );
    expect(refusals(changed("split-1", ["trustedApplication", "port"], "5199"))).toEqual([
      ["trustedApplication.port", "WRONG_TYPE"],
    ]);
  });

  it("[criterion 55] refuse unknown keys at every level", () => {
    const parents = [
      [],
      ["exchange"],
      ["lync"],
      ["um"],
      ["mailboxServers", 0],
      ["trustedApplication"],
      ["mailboxPolicies"],
      ["change"],
    ];
    const codes = parents.map((parent) =>
      refusals(changed("split-1", [...parent, "extra"], 1)).map(([, code]) => code),
    );
    expect(codes).toEqual(parents.map(() => ["UNKNOWN_KEY"]));
  });

  it("[criterion 55] refuse prototype keys at every level and leave Object.prototype alone", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const texts = ["__proto__", "constructor", "prototype"].flatMap((key) => [
      `{"${key}":{"polluted":1}}`,
      JSON.stringify(scenarios["split-1"]).replace('"fqdn"', `"${key}":{"polluted":1},"fqdn"`),
      JSON.stringify(scenarios["split-1"]).replace('"notes"', `"${key.replace("o", "\\u006f")}":1,"notes"`),
    ]);
    const codes = texts.map((text) => {
      const result = parseAnswersJson(text);
      return result.ok ? "accepted" : result.error.map(({ code }) => code).join();
    });
    expect(codes).toEqual(texts.map(() => "FORBIDDEN_KEY"));
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("[criterion 55] refuse wrong types, null and numbers as text everywhere", () => {
    const places = [
      "schema",
      "goal",
      "exchange",
      "lync",
      "um",
      "clientAccessServers",
      "mailboxServers",
      "mailboxPolicies",
      "recordsDirectory",
      "change",
    ];
    const outcomes = places.flatMap((key) =>
      [null, 7, "1", true].map((value) => refusals(changed("split-1", [key], value)).length > 0),
    );
    expect(outcomes).toEqual(outcomes.map(() => true));
    expect([null, [], "x", 1, undefined, () => 1, new Date(0)].map((input) => parseAnswers(input).ok)).toEqual(
      Array(7).fill(false),
    );
  });

  it("[criterion 54] [criterion 55] refuse depth and size without recursion, and keys that are given twice", () => {
    const code = (text: string, limits = {}) => {
      const result = parseAnswersJson(text, limits);
      return result.ok ? "accepted" : result.error[0]?.code;
    };
    expect(code("[".repeat(200_000) + "]".repeat(200_000))).toBe("TOO_DEEP");
    expect(code(`[${"1,".repeat(3000)}1]`)).toBe("TOO_MANY_VALUES");
    expect(code(`"${"a".repeat(200)}"`, { maxCharacters: 100 })).toBe("FILE_TOO_LONG");
    expect(code(JSON.stringify(scenarios["split-1"]).replace('"schema":1', '"schema":1,"sch\\u0065ma" : 1'))).toBe(
      "DUPLICATE_KEY",
    );
    expect(code("\ufeff" + JSON.stringify(scenarios["split-1"], null, 2))).toBe("accepted");
    expect(code("{")).toBe("NOT_JSON");
  });

  it("name what is missing, with an example", () => {
    const result = parseAnswers({ schema: 1, goal: "integrate" });
    const problems = result.ok ? [] : result.error;
    expect(problems.map(({ path }) => path)).toEqual([
      "exchange.version",
      "lync.version",
      "lync.poolFqdn",
      "um.placement",
      "clientAccessServers",
      "mailboxServers",
      "mailboxPolicies.scope",
    ]);
    expect(problems.every((problem) => /an example is|for example/.test(problemText(problem, problemWords)))).toBe(
      true,
    );
    expect(refusals(changed("split-1", ["lync", "siteId"], undefined))).toEqual([["lync.siteId", "MISSING"]]);
    expect(refusals(changed("split-1", ["um", "sipNameDialPlan"], undefined))).toEqual([
      ["um.sipNameDialPlan", "MISSING"],
    ]);
  });

  it("write defaults out", () => {
    const result = parseAnswers({
      schema: 1,
      goal: "integrate",
      exchange: { version: "2013" },
      lync: { version: "lync-2013", poolFqdn: "POOL01.contoso.com.", siteId: "Munich" },
      um: { placement: "none" },
      clientAccessServers: ["EX01.Contoso.com."],
      mailboxServers: [
        { fqdn: "EX01.Contoso.com", thumbprint: "ea 5a 33 24 96 cc 05 da 69 b7 5b 66 11 1c 0f 78 a1 10 d2 2d" },
      ],
      mailboxPolicies: { scope: "all" },
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        answers: {
          lync: { poolFqdn: "pool01.contoso.com" },
          um: { placement: "none", sipNameDialPlan: false, addToDialPlans: false, dialPlans: [] },
          clientAccessServers: ["ex01.contoso.com"],
          mailboxServers: [
            {
              certificateName: "ex01.contoso.com",
              discoveredByLync: "unknown",
              thumbprint: "EA5A332496CC05DA69B75B66111C0F78A110D22D",
            },
          ],
          trustedApplication: { applicationId: "OutlookWebApp", port: 5199 },
          mailboxPolicies: { scope: "all", names: [] },
          recordsDirectory: "C:\\ProgramData\\OwaIm",
          change: { reference: "", windowMinutes: 120, notes: "" },
        },
      },
    });
  });

  it("drop what has no effect, and say so", () => {
    const turnOff = parseAnswers({ ...(scenarios["split-1"] as object), goal: "turn-off" });
    const dropped = turnOff.ok ? turnOff.value.dropped.map(({ path }) => path) : [];
    expect(dropped).toEqual(["lync", "um", "mailboxServers", "trustedApplication"]);
    const noTrust = parseAnswers(changed("split-1", ["um"], { placement: "same-computer", sipNameDialPlan: true }));
    expect(noTrust.ok && noTrust.value.dropped.map(({ path }) => path)).toEqual(["lync.siteId", "trustedApplication"]);
    const plans = parseAnswers(changed("dial-plans", ["um", "addToDialPlans"], false));
    expect(plans.ok && [plans.value.dropped.map(({ path }) => path), plans.value.answers.um?.dialPlans]).toEqual([
      ["um.dialPlans"],
      [],
    ]);
    const names = parseAnswers(changed("split-1", ["mailboxPolicies", "scope"], "all"));
    expect(
      names.ok && [names.value.dropped.map(({ path }) => path), names.value.answers.mailboxPolicies?.names],
    ).toEqual([["mailboxPolicies.names"], []]);
    expect(noTrust.ok && noTrust.value.answers.trustedApplication).toBeUndefined();
    expect(noTrust.ok && "siteId" in (noTrust.value.answers.lync ?? {})).toBe(false);
  });

  it("refuse what this version does not plan, by its path", () => {
    expect(refusals(changed("split-1", ["exchange", "version"], "2016"))).toContainEqual([
      "lync.version",
      "PAIR_REFUSED",
    ]);
  });

  it("hold 200 servers a list, and 2,000 where there is no cap", () => {
    const many = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `mbx${index}.contoso.com`);
      const servers = names.map((fqdn, index) => ({ fqdn, thumbprint: `C${index.toString(16).padStart(39, "0")}` }));
      return { ...(scenarios["split-1"] as object), clientAccessServers: names, mailboxServers: servers };
    };
    expect(parseAnswers(many(200)).ok).toBe(true);
    expect(refusals(many(201)).map(([path, code]) => [path, code])).toEqual([
      ["clientAccessServers", "TOO_MANY"],
      ["mailboxServers", "TOO_MANY"],
    ]);
    expect(parseAnswers(many(2000), { maxServers: Number.POSITIVE_INFINITY }).ok).toBe(true);
  });

  it("carry advice on the products and the remarks of the field policies, with their path", () => {
    const result = parseAnswers(changed("split-1", ["lync", "poolFqdn"], "atl-cs-001.litwareinc.com"));
    expect(result.ok && result.value.warnings.map(({ code, path }) => [code, path])).toEqual([
      ["dial-plan-later", "um.placement"],
      ["sample-value", "lync.poolFqdn"],
      ["past-support", undefined],
    ]);
  });
});
