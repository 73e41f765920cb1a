import { describe, expect, it } from "vitest";
import type { FactsFile } from "@/lib/facts/facts-schema";
import { generatePlan } from "@/lib/generate/generate";
import { lackOfSettings } from "@/lib/records/hook-refusals";
import { readRecord } from "@/lib/records/read-record";
import type { ResultRecord } from "@/lib/records/types";
import { answersOf } from "@/lib/testing/example-answers";
import {
  certificateFact,
  discoveredFacts,
  duplicateFacts,
  exchangeServer,
  factsJson,
  mailboxServerFacts,
  trustedPool,
} from "@/lib/testing/example-facts";
import { outcome, resultJson } from "@/lib/testing/run-records";
import { scenarios } from "@/lib/testing/scenarios";
import { adopt } from "./adopt";
import { suggestionsFromResults } from "./drift";
import { startable, suggestionsFrom } from "./suggest";

const split = answersOf(scenarios["split-3"]);
const plan = generatePlan(split);
const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";

const facts = (...given: Parameters<typeof factsJson>) => JSON.parse(factsJson(...given)) as FactsFile;
const web = (imServerName: string | null, imCertificateThumbprint: string | null) => ({
  "web-config": { ...mailboxServerFacts["web-config"], imServerName, imCertificateThumbprint },
});
const certificate = (notAfter: string) => ({
  certificates: { certificates: [{ ...certificateFact(thumbprint, "mbx01.contoso.com"), notAfter }] },
});
const inUse = (computer: string, more: object = {}) =>
  facts("Get-MailboxServerFacts", computer, { ...web("pool01.contoso.com", thumbprint), ...more });
const wiped = (computer: string) => facts("Get-MailboxServerFacts", computer);

describe("facts suggest the goal that fits", () => {
  it("settings that some servers lost: writing them again, on those servers, with the keys named", () => {
    expect(suggestionsFrom([inUse("MBX01"), wiped("MBX02"), inUse("MBX03")], split)).toEqual([
      {
        goal: "reapply",
        found: [
          {
            server: "mbx02.contoso.com",
            finding: "settings-lost",
            keys: ["IMCertificateThumbprint", "IMServerName"],
          },
        ],
        leftOut: ["mbx01.contoso.com", "mbx03.contoso.com"],
      },
    ]);
  });

  it("nothing where nothing shows that it ever worked", () => {
    expect(suggestionsFrom([wiped("MBX01"), wiped("MBX02")], split)).toEqual([]);
  });

  it("settings that the only server lost, where Exchange still has them switched on", () => {
    const directory = { identity: "", name: "owa", instantMessagingServerName: "" };
    const on = {
      instantMessagingEnabled: true,
      instantMessagingType: "Ocs",
      instantMessagingCertificateThumbprint: "",
    };
    const exchange = facts("Get-ExchangeFacts", "MBX01", {
      "exchange-servers": { servers: [exchangeServer("MBX01.contoso.com")] },
      "owa-virtual-directories": { servers: [{ server: "MBX01", directories: [{ ...directory, ...on }] }] },
    });
    expect(suggestionsFrom([wiped("MBX01"), exchange])).toMatchObject([
      { goal: "reapply", found: [{ server: "mbx01.contoso.com" }] },
    ]);
  });

  it.each([
    ["2026-11-26T10:00:00Z", "certificate-ended"],
    ["2026-12-20T10:00:00Z", "certificate-ends"],
  ])("a certificate that ends on %s: renewing it", (notAfter, finding) => {
    expect(suggestionsFrom([inUse("MBX01", certificate(notAfter))], split)).toMatchObject([
      { goal: "renew-certificate", found: [{ server: "mbx01.contoso.com", finding }] },
    ]);
  });

  it("a certificate that is not there any more: renewing it; one that is good for long: nothing", () => {
    const gone = inUse("MBX01", { certificates: { certificates: [] } });
    expect(suggestionsFrom([gone], split)).toMatchObject([
      { goal: "renew-certificate", found: [{ finding: "certificate-missing" }] },
    ]);
    expect(suggestionsFrom([inUse("MBX01")], split)).toEqual([]);
  });

  it("a name that Lync discovers and trusts: repairing it, with that name", () => {
    const lync = (trusted: readonly string[]) =>
      facts("Get-LyncFacts", "FE01", {
        ...discoveredFacts("mbx02.contoso.com"),
        "trusted-pools": { trustedPools: trusted.map((fqdn) => trustedPool(fqdn)) },
      });
    expect(suggestionsFrom([lync(["mbx01.contoso.com", "MBX02.contoso.com"])], split)).toMatchObject([
      { goal: "repair-duplicate", found: [{ server: "mbx02.contoso.com", finding: "duplicate" }] },
    ]);
    expect(suggestionsFrom([lync(["mbx01.contoso.com"])], split)).toEqual([]);
    expect(suggestionsFrom([lync(["mbx02.contoso.com"])])).toMatchObject([{ goal: "repair-duplicate" }]);
  });

  it("a name whose trust could not be brought back: with what has to be done first, and not to start with", () => {
    const { "trusted-pools": pools, ...more } = duplicateFacts("mbx01.contoso.com", "mbx02.contoso.com");
    const trustedPools = pools.trustedPools.map((pool, row) => (row === 0 ? { ...pool, registrar: "" } : pool));
    const file = facts("Get-LyncFacts", "FE01", { ...more, "trusted-pools": { trustedPools } });
    for (const earlier of [split, undefined]) {
      const [suggestion] = suggestionsFrom([file], earlier);
      expect(suggestion?.found.map(({ obstacles }) => obstacles?.map(({ code }) => code))).toEqual([
        ["no-registrar"],
        undefined,
      ]);
      expect(suggestion && startable(suggestion).map(({ server }) => server)).toEqual(["mbx02.contoso.com"]);
      const { "mailbox-servers": table } = adopt({}, suggestion!);
      expect(table?.servers?.map(({ fqdn }) => fqdn)).toEqual(["mbx02.contoso.com"]);
    }
  });

  it("nothing for servers that the earlier plan does not name", () => {
    expect(suggestionsFrom([inUse("OTHER1"), wiped("OTHER2")], split)).toEqual([]);
  });
});

describe("result files suggest the goal that mends what drifted", () => {
  const renewal = generatePlan(answersOf(scenarios.renew));
  const result = (
    script: string,
    computer: string,
    exitCode: number,
    targets: readonly object[],
    more: object = {},
    of = plan,
  ) => {
    const mode = script.startsWith("Test") ? "verify" : "apply";
    const text = resultJson(of, { script, computer, mode, exitCode, targets: targets as [] });
    const read = readRecord(new TextEncoder().encode(JSON.stringify({ ...JSON.parse(text), ...more })), of);
    if (!read.ok) throw new Error(read.error.code);
    return read.value as ResultRecord;
  };
  const tested = (computer: string, exitCode: number, ...states: readonly (readonly [string, string])[]) => {
    const targets = states.map(([step, state]) => outcome(step, `${computer.toLowerCase()}.contoso.com`, state));
    const text = resultJson(plan, { script: "Test-OwaImConfig", computer, mode: "verify", exitCode, targets });
    const read = readRecord(new TextEncoder().encode(text), plan);
    if (!read.ok) throw new Error(read.error.code);
    return read.value as ResultRecord;
  };

  it("settings: writing them again on the servers that lost them", () => {
    const results = [
      tested("MBX01", 5, ["owa-web-config", "fails"], ["im-certificate", "holds"]),
      tested("MBX02", 0, ["owa-web-config", "holds"]),
    ];
    expect(suggestionsFromResults(results, split)).toEqual([
      {
        goal: "reapply",
        found: [{ server: "mbx01.contoso.com", finding: "drifted", keys: [] }],
        leftOut: ["mbx02.contoso.com", "mbx03.contoso.com"],
      },
    ]);
  });

  it("settings that were renewed without a person: the certificate that the hook put in is kept", () => {
    const [now, hook] = ["B2".repeat(20), "C3".repeat(20)];
    const lost = outcome("owa-web-config", "mbx01.contoso.com", "fails", {
      before: { IMCertificateThumbprint: null, IMServerName: "pool01.contoso.com" },
      after: { IMCertificateThumbprint: now, IMServerName: "pool01.contoso.com" },
    });
    const [first] = suggestionsFromResults([result("Test-OwaImConfig", "MBX01", 5, [lost])], split);
    expect(first?.found).toEqual([
      { server: "mbx01.contoso.com", finding: "settings-lost", keys: ["IMCertificateThumbprint"], thumbprint: now },
    ]);
    const renewals = [
      result("Update-OwaImCertificate", "MBX02", 0, [], { newThumbprint: hook }, renewal),
      result("Test-OwaImConfig", "MBX02", 5, [outcome("im-certificate", "mbx02.contoso.com", "failed")], {}, renewal),
    ];
    expect(suggestionsFromResults(renewals, answersOf(scenarios.renew))).toMatchObject([
      { goal: "renew-certificate", found: [{ server: "mbx02.contoso.com", thumbprint: hook }] },
    ]);
  });

  it("several renewals by the hook: the newest one counts, in whatever order the files were read", () => {
    const renewed = (newThumbprint: string, start: string) =>
      result("Update-OwaImCertificate", "MBX02", 0, [], { newThumbprint, start }, renewal);
    const [older, newer] = ["B2".repeat(20), "C3".repeat(20)];
    const files = [renewed(older, "2027-01-09T02:00:00Z"), renewed(newer, "2027-04-08T02:00:00Z")];
    const lost = outcome("im-certificate", "mbx02.contoso.com", "failed");
    const check = result("Test-OwaImConfig", "MBX02", 5, [lost], {}, renewal);
    for (const read of [files, files.toReversed()])
      expect(suggestionsFromResults([...read, check], answersOf(scenarios.renew))).toMatchObject([
        { goal: "renew-certificate", found: [{ server: "mbx02.contoso.com", thumbprint: newer }] },
      ]);
  });

  it("the hook: writing the settings where it found none, another certificate where it refused the new one", () => {
    const answers = answersOf(scenarios.renew);
    const hook = (...targets: readonly object[]) =>
      suggestionsFromResults(
        [result("Update-OwaImCertificate", "MBX01", 3, targets, { newThumbprint: "C3".repeat(20) }, renewal)],
        answers,
      );
    const at = (step: string, message: string) => outcome(step, "mbx01.contoso.com", "refused", { message });
    expect(hook(at("owa-web-config", `${lackOfSettings} Run Set-OwaImConfig.ps1 first.`))).toMatchObject([
      { goal: "reapply", found: [{ server: "mbx01.contoso.com", finding: "drifted" }] },
    ]);
    expect(hook(at("im-certificate", "It has expired."))).toMatchObject([
      { goal: "renew-certificate", found: [{ finding: "certificate-refused" }] },
    ]);
    // Someone renewed a certificate that is none of this: nothing has drifted.
    expect(hook(at("owa-web-config", "Another certificate was renewed: -OldThumbprint is ..."))).toEqual([]);
  });

  it.each([
    ["Test-OwaMessaging", "CAS01", "owa-virtual-directory", "CAS01\\owa (Default Web Site)"],
    ["Test-OwaMessaging", "CAS01", "owa-mailbox-policy", "Default"],
    ["Test-LyncTrust", "FE01", "trusted-application", "mbx01.contoso.com"],
  ])(
    "what the plan would change again: the same once more, on everything (%s, %s, %s)",
    (script, computer, step, target) => {
      const results = [result(script, computer, 5, [outcome(step, target, "fails")])];
      expect(suggestionsFromResults(results, split)).toEqual([
        { goal: "integrate", found: [{ server: target, finding: "drifted", keys: [], everywhere: true }], leftOut: [] },
      ]);
      const off = answersOf(scenarios["turn-off"]);
      expect(suggestionsFromResults(results, off).map(({ goal }) => goal)).toEqual([
        step.startsWith("owa") ? "turn-off" : "integrate",
      ]);
    },
  );

  it("trust that someone made again after a repair: removing it once more, one finding for each server", () => {
    const repair = answersOf(scenarios.repair);
    const steps = ["duplicate-application", "duplicate-pool", "known-servers"];
    const targets = steps.map((step) => outcome(step, "mbx02.contoso.com", "fails"));
    expect(suggestionsFromResults([result("Test-LyncTrust", "FE01", 5, targets)], repair)).toEqual([
      {
        goal: "repair-duplicate",
        found: [{ server: "mbx02.contoso.com", finding: "drifted", keys: [] }],
        leftOut: ["mbx01.contoso.com", "mbx03.contoso.com"],
      },
    ]);
  });

  it("a certificate: renewing it, which writes the settings as well", () => {
    const results = [tested("MBX01", 5, ["owa-web-config", "fails"], ["im-certificate", "failed"])];
    expect(suggestionsFromResults(results, split)).toMatchObject([{ goal: "renew-certificate" }]);
  });

  it("nothing of a check that something unexpected stopped", () => {
    expect(suggestionsFromResults([tested("MBX01", 1, ["owa-web-config", "fails"])], split)).toEqual([]);
  });

  it("nothing while all is proven", () => {
    expect(suggestionsFromResults([tested("MBX01", 0, ["owa-web-config", "holds"])], split)).toEqual([]);
  });
});
