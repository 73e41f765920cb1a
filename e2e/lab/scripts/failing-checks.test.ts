import { describe, expect, it } from "vitest";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringLiteral } from "@/lib/powershell/literal";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { runOn } from "../bundle-runs";
import { certificate } from "../estate";
import { calls, caseOn, changeState, computerPaths, readState, type World } from "../world";
import type { CertificateRow, CertificateVariant, WorldState } from "../world-state";
import { openStage } from "./stage";

const stage = openStage();
const exchange = { script: "exchange/Set-OwaMessaging.ps1", computer: "CAS01" };
const mailbox = { script: "mailbox-server/Set-OwaImConfig.ps1", computer: "MBX01" };
const test = { script: "mailbox-server/Test-OwaImConfig.ps1", computer: "MBX01" };
const mutating = (world: World) => calls(world).filter((call) => call.mutating).length;
const each = (change: (row: CertificateRow) => void) => (state: WorldState) =>
  state.computers["MBX01"]?.certificates.forEach(change);

/** How certutil shows one certificate of several with the same serial number. */
const blockOf = ({ thumbprint, provider }: CertificateRow) =>
  [
    "================ Zertifikat ================",
    `Zertifikathash(sha1): ${(thumbprint.match(/../g) ?? []).join(" ").toLowerCase()}`,
    `  Anbieter = ${provider === "csp" ? "Microsoft RSA SChannel Cryptographic Provider" : "Microsoft Software Key Storage Provider"}`,
  ].join("\r\n");

describe("a certificate (domain section 4)", () => {
  it.each<readonly [CertificateVariant, string]>([
    ["expired", "has expired"],
    ["not-yet-valid", "is not valid yet"],
    ["wrong-name", "has the subject name other.mbx01.contoso.com instead of mbx01.contoso.com"],
    ["name-not-in-san", "does not list mbx01.contoso.com as a subject alternative name"],
    ["no-san", "does not list mbx01.contoso.com as a subject alternative name"],
    ["wildcard", "has a wildcard subject name"],
    ["no-private-key", "has no private key on this server"],
    ["self-signed", "is self-issued, so Lync does not trust it"],
    ["untrusted-root", "does not chain to a root that this computer trusts"],
    ["no-server-authentication", "is not meant for server authentication"],
  ])(
    "that breaks a rule (%s) refuses, naming server and rule, and fails the test [criterion 30]",
    async (variant, rule) => {
      const { bundle, world } = stage.begin(
        scenarios["split-1"],
        each((row) => (row.variant = variant)),
      );
      const result = await runOn(stage.lab, world, bundle, mailbox);
      expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
      const said = result.warnings.filter((text) => text.startsWith("Certificate, mbx01.contoso.com: "));
      expect(said.join("\n")).toContain(rule);
      expect(result.output.join("\n")).not.toContain("ok  Certificate");
      expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
    },
  );

  it("whose key a CNG provider keeps refuses [criterion 30]", async () => {
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      each((row) => (row.provider = "cng")),
    );
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("keeps its key in a CNG provider");
  });

  it("that is not there refuses [criterion 30]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) =>
      state.computers["MBX01"]?.certificates.splice(0),
    );
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("is not in the computer store (Personal) of this server");
  });

  it("that certutil does not show refuses", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    writeFileSync(join(computerPaths(world, "MBX01").windows, "System32", "certutil.exe"), "#!/bin/sh\nexit 17\n");
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("could not be examined with certutil");
  });

  it("is told from another one with the same serial number by its thumbprint", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      const rows = state.computers["MBX01"]?.certificates ?? [];
      rows.push(certificate("1234567890ABCDEF1234567890ABCDEF12345678", "mbx01.contoso.com", { provider: "cng" }));
    });
    const [first = "", second = ""] = readState(world).computers["MBX01"]?.certificates.map(blockOf) ?? [];
    writeFileSync(
      join(computerPaths(world, "MBX01").windows, "System32", "certutil.exe"),
      `#!/bin/sh\nprintf '%s\\n' ${[second, first].map((block) => `'${block}'`).join(" ")}\n`,
    );
    expect((await runOn(stage.lab, world, bundle, mailbox)).exitCode).toBe(0);
  });

  it.each<readonly [CertificateVariant, string]>([
    ["no-client-authentication", "is not meant for client authentication"],
    ["expires-soon", "expires soon"],
  ])("that is only doubtful (%s) warns; the change and the test go on", async (variant, said) => {
    const { bundle, world } = stage.begin(
      scenarios["split-1"],
      each((row) => (row.variant = variant)),
    );
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect(result.exitCode).toBe(0);
    expect(result.warnings.join("\n")).toContain(said);
    expect(result.output.join("\n")).toContain("ok  Certificate, mbx01.contoso.com");
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(0);
  });

  it("that is good is shown with its name and its last day", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const output = (await runOn(stage.lab, world, bundle, mailbox)).output.join(" ").replace(/\s+/g, " ");
    const year = String(new Date(Date.now() + 720 * 86_400_000).getUTCFullYear());
    expect(output).toMatch(new RegExp(`[0-9A-F]{40} for mbx01\\.contoso\\.com, valid until ${year}-`));
  });

  it("is chained with the stores of the computer, and revocation lists are left alone", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const note = join(world.folder, "chain");
    const field = "$Chain.GetType().GetField('_useMachineContext', 'NonPublic,Instance').GetValue($Chain)";
    const text = `[string]${field} + ' ' + [string]$Chain.ChainPolicy.RevocationMode`;
    const script = `[IO.File]::WriteAllText(${stringLiteral(note)}, (${text}))`;
    await runOn(
      stage.lab,
      world,
      bundle,
      mailbox,
      {},
      {
        interrupts: [{ before: "[bool]$Chain.Build($Certificate)", hit: 1, script }],
      },
    );
    expect(readFileSync(note, "utf8")).toBe("True NoCheck");
  });
});

describe("the label of a name in a certificate", () => {
  it.each([
    ["English", "DNS Name=mbx01.contoso.com"],
    ["German", "DNS-Name=mbx01.contoso.com"],
    ["French", "Nom DNS=mbx01.contoso.com"],
    ["Spanish", "Nombre DNS=mbx01.contoso.com"],
    ["Russian", "DNS-имя=mbx01.contoso.com"],
    ["OpenSSL", "DNS:mbx01.contoso.com"],
    ["another case, behind others", "DNS Name=a.contoso.com\r\nDNS Name=MBX01.contoso.com\r\n"],
    ["one line", "DNS Name=a.contoso.com, DNS Name=mbx01.contoso.com"],
  ])("is read: %s", async (_name, text) => {
    expect(await alternativeNames(text)).toContain("mbx01.contoso.com");
  });

  it("is one of a DNS name: others do not count", async () => {
    expect(
      await alternativeNames("RFC822 Name=mbx01.contoso.com\r\nURL=mbx01.contoso.com\r\nDNSX=mbx01.contoso.com"),
    ).toEqual([]);
  });

  async function alternativeNames(text: string) {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    const { output, errors } = await stage.lab.runScript({
      ...caseOn(world, "MBX01", "windows-only"),
      text: `Import-Module -Name ${stringLiteral(join(bundle.folder, "OwaIm.psm1"))} -DisableNameChecking
& (Get-Module -Name OwaIm) {
    $Extension = [pscustomobject]@{ Oid = @{ Value = '2.5.29.17' } }
    $Format = [psscriptmethod]::new('Format', { ${stringLiteral(text)} })
    $Extension.PSObject.Methods.Add($Format)
    $Certificate = @(Get-ChildItem -LiteralPath 'Cert:\\LocalMachine\\My')[0]
    $Certificate.PSObject.Properties.Add([psnoteproperty]::new('Extensions', @($Extension)), $true)
    (Get-OwaImCertificateFact -Certificate $Certificate).alternativeNames
}`,
    });
    expect(errors).toEqual([]);
    return output;
  }
});

describe("the UCMA runtime", () => {
  it("without its registry value refuses [criterion 30]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    changeState(world, (state) => {
      for (const key of Object.keys(state.computers["MBX01"]?.registry ?? {}))
        if (key.includes("InstantMessaging")) delete state.computers["MBX01"]?.registry[key];
    });
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("ImplementationDLLPath is missing. Install the Unified");
  });

  it("without its file refuses, naming the path [criterion 30]", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"]);
    rmSync(computerPaths(world, "MBX01").ucmaDll);
    const result = await runOn(stage.lab, world, bundle, mailbox);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain(`The file ${computerPaths(world, "MBX01").ucmaDll} is missing.`);
  });
});

describe("a pool that does not answer on 5061", () => {
  it("warns in Set and fails in Test", async () => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      state.reachable = ["mbx01.contoso.com:443"];
    });
    const applied = await runOn(stage.lab, world, bundle, mailbox);
    expect(applied.exitCode).toBe(0);
    expect(applied.warnings.join("\n")).toContain("TCP port 5061 of pool01.contoso.com does not answer");
    expect((await runOn(stage.lab, world, bundle, test)).exitCode).toBe(5);
  });
});

describe("a check of the last server", () => {
  it("that fails blocks the change of the first [criterion 30]", async () => {
    const { bundle, world } = stage.begin(manyServers(3), (state) => {
      const last = state.exchange.servers.find(({ Name }) => Name === "CAS0003");
      if (last) last.down = true;
    });
    const result = await runOn(stage.lab, world, bundle, { ...exchange, computer: "CAS0001" });
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain("cas0003.contoso.com");
  });
});

describe("a name that is not exactly one object", () => {
  const policy = (Name: string) => ({
    Name,
    IsDefault: false,
    InstantMessagingEnabled: true,
    InstantMessagingType: "None" as const,
  });
  it.each([
    [
      "a policy that is missing beside a longer name",
      (names: string[]) => names.splice(0, names.length, "Default2"),
      0,
    ],
    ["two policies that differ in case", (names: string[]) => names.push("DEFAULT"), 2],
  ])("%s refuses before any change [criterion 23]", async (_name, change, found) => {
    const { bundle, world } = stage.begin(scenarios["split-1"], (state) => {
      const names = state.exchange.owaMailboxPolicies.map(({ Name }) => Name);
      change(names);
      state.exchange.owaMailboxPolicies = names.map(policy);
    });
    const result = await runOn(stage.lab, world, bundle, exchange);
    expect([result.exitCode, mutating(world)]).toEqual([3, 0]);
    expect(result.warnings.join("\n")).toContain(`Exchange has ${found} policies of this name instead of one`);
  });
});
