import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { certificate, worldFor } from "./estate";
import type { PlannedEstate } from "./planned-estate";
import { sharedLab, type Lab } from "./lab";
import {
  caseOn,
  changeState,
  computerName,
  computerPaths,
  overwriteAt,
  powerCutAt,
  removeWorld,
  setFaults,
  setWebConfigTime,
  sleeps,
  snapshot,
  type World,
} from "./world";
import { certificateVariants, type CertificateVariant } from "./world-state";

const thumbprint = "A1".repeat(20);
const plan: PlannedEstate = {
  poolFqdn: "pool.litware.example",
  siteId: "Redmond",
  umPlacement: "separate-computers",
  dialPlans: [],
  clientAccessServers: ["cas1.litware.example"],
  mailboxServers: [
    { fqdn: "mx1.litware.example", certificateName: "owa.litware.example", thumbprint, discoveredByLync: "unknown" },
  ],
  mailboxPolicies: { scope: "named", names: ["Default"] },
};

let lab: Lab;
let world: World;
beforeAll(async () => {
  lab = await sharedLab();
});
afterEach(() => removeWorld(world));

const onMailbox = (text: string) => lab.runScript({ ...caseOn(world, "MX1", "windows-only"), text });

describe("a certificate", () => {
  const facts = `$c = Get-ChildItem -LiteralPath 'Cert:\\LocalMachine\\My' | Where-Object { $_.Thumbprint -eq '${thumbprint}' }
$chain = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Chain
$chain.ChainPolicy.RevocationMode = 'NoCheck'
$now = [DateTime]::Now
$san = $c.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.17' }
$names = ''
if ($san) { $names = [string]::Join(' ', @($san.EnumerateDnsNames())) }
$usage = $c.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.37' }
$c.Subject; $names; $chain.Build($c); $c.HasPrivateKey; $c.NotBefore -le $now; $c.NotAfter -ge $now; $c.Subject -eq $c.Issuer
[string]::Join(' ', @($usage.EnhancedKeyUsages | ForEach-Object { $_.Value.Split('.')[-1] }))`;
  const good = [
    "CN=owa.litware.example, OU=IT, O=Litware",
    "autodiscover.owa.litware.example owa.litware.example",
    "True",
    "True",
    "True",
    "True",
    "False",
    "1 2",
  ];
  /** Position in `good` and what is there instead. */
  const faults: Record<CertificateVariant, Record<number, string>> = {
    good: {},
    "expires-soon": {},
    expired: { 2: "False", 5: "False" },
    "not-yet-valid": { 2: "False", 4: "False" },
    "wrong-name": { 0: "CN=other.owa.litware.example, OU=IT, O=Litware", 1: "other.owa.litware.example" },
    "name-not-in-san": { 1: "autodiscover.owa.litware.example" },
    "no-san": { 1: "" },
    wildcard: { 0: "CN=*.litware.example, OU=IT, O=Litware", 1: "*.litware.example owa.litware.example" },
    "no-private-key": { 3: "False" },
    "self-signed": { 2: "False", 6: "True" },
    "untrusted-root": { 2: "False" },
    "no-server-authentication": { 7: "2" },
    "no-client-authentication": { 7: "1" },
  };
  it.each(certificateVariants)("that is %s differs from a good one in nothing else", async (variant) => {
    world = worldFor(plan, (state) => {
      state.computers.MX1!.certificates = [
        certificate("B2".repeat(20), "x.example"),
        certificate(thumbprint, "owa.litware.example", { variant }),
      ];
    });
    const result = await onMailbox(facts);
    expect(result.errors).toEqual([]);
    expect(result.output).toEqual(good.map((value, index) => faults[variant][index] ?? value));
  });
  it("tells its provider by serial number, in German", async () => {
    world = worldFor(plan, (state) => {
      state.computers.MX1!.certificates = [
        certificate(thumbprint, "a.example"),
        certificate("B2".repeat(20), "b.example", { provider: "cng" }),
      ];
    });
    const { output } = await onMailbox(`foreach ($c in Get-ChildItem -LiteralPath 'Cert:\\LocalMachine\\My') {
      $text = & ([IO.Path]::Combine($env:windir, 'System32', 'certutil.exe')) -store My $c.SerialNumber
      $LASTEXITCODE; @($text | Where-Object { $_ -like '*Provider*' }) }
      $null = & ([IO.Path]::Combine($env:windir, 'System32', 'certutil.exe')) -store My 00; $LASTEXITCODE`);
    expect(output).toEqual([
      "0",
      "  Anbieter = Microsoft RSA SChannel Cryptographic Provider",
      "0",
      "  Anbieter = Microsoft Software Key Storage Provider",
      "17",
    ]);
  });
});

describe("the registry", () => {
  it("gives the Exchange folder and the UCMA file, which exists", async () => {
    world = worldFor(plan);
    const { output } =
      await onMailbox(`(Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup' -Name 'MsiInstallPath').MsiInstallPath -eq $env:ExchangeInstallPath
      [IO.File]::Exists((Get-ItemProperty -LiteralPath 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging' -Name ImplementationDLLPath).ImplementationDLLPath)
      [IO.File]::Exists([IO.Path]::Combine($env:ExchangeInstallPath, 'ClientAccess', 'Owa', 'web.config'))`);
    expect(output).toEqual(["True", "True", "True"]);
  });
  it("says what is missing: the key or the value", async () => {
    world = worldFor(plan);
    const { errors, output } = await onMailbox(`Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Nothing' -Name A
      Get-ItemProperty -LiteralPath 'HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup' -Name Nothing`);
    expect(output).toEqual([]);
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual([
      "PathNotFound",
      "System.Management.Automation.PSArgumentException",
    ]);
  });
});

describe("services", () => {
  it("are found by name or reported missing", async () => {
    world = worldFor(plan);
    const { output, errors } = await onMailbox("(Get-Service -Name MSExchangeUM).Status; Get-Service -Name Nothing");
    expect(output).toEqual(["Running"]);
    expect(errors[0]?.id).toContain("NoServiceFoundForGivenName");
  });
});

describe("a TCP port", () => {
  const text = `$t = New-Object -TypeName System.Net.Sockets.TcpClient
    foreach ($p in 5061, 5062) { $a = $t.BeginConnect('pool.litware.example', $p, $null, $null); $a.AsyncWaitHandle.WaitOne(5000)
    try { $t.EndConnect($a); 'answers' } catch { 'refused' } }; $t.Close()`;
  it("answers if the world says so, and no connection is made", async () => {
    world = worldFor(plan);
    expect((await onMailbox(text)).output).toEqual(["True", "answers", "True", "refused"]);
  });
  it("answers on 443 of every Exchange computer", async () => {
    world = worldFor(plan);
    const servers = text.replace("5061, 5062", "443").replace("'pool.litware.example'", "'MX1.litware.example'");
    expect((await onMailbox(servers)).output).toEqual(["True", "answers"]);
  });
  it("leaves other objects as they are", async () => {
    world = worldFor(plan);
    const { output, errors } = await onMailbox(
      "$l = New-Object -TypeName System.Collections.ArrayList; $l.GetType().Name; (New-Object -TypeName Uri -ArgumentList 'http://a').Scheme",
    );
    expect(errors).toEqual([]);
    expect(output).toEqual(["ArrayList", "http"]);
  });
});

describe("time", () => {
  it("is not slept through: Start-Sleep returns at once and is in the call log", async () => {
    world = worldFor(plan);
    const { output, errors } = await onMailbox("Start-Sleep -Seconds 600; Start-Sleep -Milliseconds 500; 'on'");
    expect(errors).toEqual([]);
    expect(output).toEqual(["on"]);
    expect(sleeps(world)).toEqual([600, 0.5]);
  });
  it("of a web.config can be set", async () => {
    world = worldFor(plan);
    setWebConfigTime(world, "MX1", "2026-11-01T02:03:04Z");
    const { output } = await onMailbox(
      `[IO.File]::GetLastWriteTimeUtc('${computerPaths(world, "MX1").webConfig}').ToString('s')`,
    );
    expect(output).toEqual(["2026-11-01T02:03:04"]);
  });
});

describe("a world", () => {
  it("is removed with everything in it", () => {
    world = worldFor(plan);
    removeWorld(world);
    expect(existsSync(world.folder)).toBe(false);
  });
  it("names computers as Windows does", () => {
    expect(computerName("a-very-long-computer-name.example")).toBe("A-VERY-LONG-COM");
    world = worldFor(plan);
    expect(computerPaths(world, "MX1").webConfig).toContain("/MX1/Exchange/ClientAccess/Owa/web.config");
  });
  it("shows any change in its snapshot, and no difference without one", async () => {
    world = worldFor(plan);
    const before = snapshot(world);
    await onMailbox("$null = Get-ChildItem -LiteralPath 'Cert:\\LocalMachine\\My'");
    expect(snapshot(world)).toEqual(before);
    changeState(world, (state) => state.lync.trustedApplications.push({ PoolFqdn: "a", Id: "b", Port: 1 }));
    expect(snapshot(world)).not.toEqual(before);
  });
  it("lets a test cut the power or change a file at a line of the script", async () => {
    world = worldFor(plan);
    const { webConfig } = computerPaths(world, "MX1");
    const text = `$p = '${webConfig}'\n[IO.File]::ReadAllText($p).Length -gt 3\n'last line'`;
    const cut = await lab.runScript({
      ...caseOn(world, "MX1", "windows-only"),
      text,
      interrupts: [powerCutAt(world, "'last line'")],
    });
    expect(cut.end).toBe("killed");
    setFaults(world);
    const changed = await lab.runScript({
      ...caseOn(world, "MX1", "windows-only"),
      text,
      interrupts: [overwriteAt(webConfig, "new", "[IO.File]::ReadAllText")],
    });
    expect(changed.output).toEqual(["False", "last line"]);
    expect(readFileSync(webConfig, "utf8")).toBe("new");
  });
});
