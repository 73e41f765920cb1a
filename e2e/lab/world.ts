import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Interrupt, RunRequest, Shell } from "./lab-types";
import { writePrograms } from "./programs";
import type { ComputerState, TrustedApplicationRow, WorldState } from "./world-state";

/** One estate in a temporary folder: Lync, Exchange, and computers with their files. */
export interface World {
  readonly folder: string;
}

/**
 * What happens at the n-th mutating call, counted from 1 over all cmdlets and appcmd.exe. `answer-lost`: takes effect,
 * then fails. `killed`, `killed-after`: the computer loses its power before or after the effect.
 */
export interface Fault {
  readonly index: number;
  readonly kind: "terminating" | "non-terminating" | "answer-lost" | "killed" | "killed-after";
}

/** One line of the call log. */
export interface Call {
  readonly mutating: boolean;
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly effect: "read" | "none" | "done";
}

const file = (world: World, name: string) => join(world.folder, name);

/** First label, upper case, cut to 15 characters: what COMPUTERNAME holds. */
export function computerName(fqdn: string): string {
  return (fqdn.split(".")[0] ?? "").toUpperCase().slice(0, 15);
}

/** Folders of a computer; `install` is what ExchangeInstallPath says, with its separator at the end. */
export function computerPaths(world: World, name: string) {
  const root = join(world.folder, "computers", name);
  const install = join(root, "Exchange");
  return {
    root,
    windows: join(root, "Windows"),
    install: `${install}/`,
    webConfig: join(install, "ClientAccess", "Owa", "web.config"),
    ucmaDll: join(root, "Ucma", "Runtime", "SSP", "Microsoft.Rtc.Internal.Ucweb.dll"),
    programData: join(root, "ProgramData"),
    temp: join(root, "Temp"),
    records: join(root, "Records"),
  };
}

/** Makes the folder of a world: its state, and for each computer the programs, UCMA file and an empty Owa folder. */
export function createWorld(state: WorldState): World {
  const world = { folder: mkdtempSync(join(tmpdir(), "owa-im-world-")) };
  mkdirSync(file(world, "counters"));
  for (const [name, computer] of Object.entries(state.computers)) {
    placeComputer(world, name, computer);
    tellBuild(computer, state.exchange.servers.find(({ Name }) => Name === name)?.AdminDisplayVersion);
  }
  writeState(world, state);
  return world;
}

function placeComputer(world: World, name: string, computer: ComputerState): void {
  const paths = computerPaths(world, name);
  mkdirSync(paths.programData, { recursive: true });
  mkdirSync(paths.temp, { recursive: true });
  furnish(world, name, computer);
  if (!computer.exchangeInstalled) return;
  mkdirSync(join(paths.webConfig, ".."), { recursive: true });
  if (computer.webServiceProvider !== undefined) return placeProvider(paths, computer, computer.webServiceProvider);
  mkdirSync(join(paths.ucmaDll, ".."), { recursive: true });
  writeFileSync(paths.ucmaDll, "");
  const setup = "HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup";
  computer.registry[setup] = { ...computer.registry[setup], MsiInstallPath: paths.install };
  computer.registry["HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging"] = {
    ImplementationDLLPath: paths.ucmaDll,
  };
}

/** The build that Exchange's setup wrote into the registry; what a test put there stays. */
function tellBuild({ registry }: ComputerState, version = ""): void {
  const setup = registry["HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup"];
  const [MsiProductMajor, MsiProductMinor, MsiBuildMajor, MsiBuildMinor] = version.match(/\d+/g) ?? [];
  if (setup === undefined || "MsiProductMajor" in setup || MsiBuildMinor === undefined) return;
  Object.assign(setup, { MsiProductMajor, MsiProductMinor, MsiBuildMajor, MsiBuildMinor });
}

/** A computer with Exchange 2010: another runtime, in another place. */
function placeProvider(
  paths: ReturnType<typeof computerPaths>,
  computer: ComputerState,
  there: NonNullable<ComputerState["webServiceProvider"]>,
): void {
  const dll = join(paths.install, "ClientAccess", "Owa", "Bin", "Microsoft.Rtc.UCWeb.dll");
  mkdirSync(join(dll, ".."), { recursive: true });
  if (there !== "no-dll") writeFileSync(dll, "");
  if (there !== "no-ucma") {
    mkdirSync(join(paths.windows, "assembly", "GAC_MSIL", "Microsoft.Rtc.Collaboration"), { recursive: true });
  }
  computer.registry["HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v14\\Setup"] = { MsiInstallPath: paths.install };
  computer.registry["HKLM:\\SYSTEM\\CurrentControlSet\\Services\\MSExchange OWA\\InstantMessaging"] = {
    ImplementationDLLPath: dll,
  };
}

/** What follows the state of a computer: its programs, and the environment that a session finds there. */
function furnish(world: World, name: string, computer: ComputerState): void {
  const paths = computerPaths(world, name);
  writePrograms(world.folder, paths.windows, computer);
  writeFileSync(join(paths.root, "environment.json"), JSON.stringify(environmentOf(world, name, computer)));
}

export function removeWorld(world: World): void {
  rmSync(world.folder, { recursive: true, force: true });
  rmSync(keptFolder(world), { recursive: true, force: true });
}

const keptFolder = (world: World) => `${world.folder}-kept`;

/** Keeps the world as it is now, with its records, for `restoreWorld`; one state a world. */
export function keepWorld(world: World): void {
  copyFolder(world.folder, keptFolder(world));
}

/** Everything as it was at `keepWorld`, in the same folder, which programs and registry name. */
export function restoreWorld(world: World): void {
  copyFolder(keptFolder(world), world.folder);
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

export function readState(world: World): WorldState {
  return JSON.parse(readFileSync(file(world, "state.json"), "utf8")) as WorldState;
}

export function writeState(world: World, state: WorldState): void {
  writeFileSync(file(world, "state.json"), JSON.stringify(state));
}

/** Changes the state between two runs, as another administrator would. Programs of a computer follow its state. */
export function changeState(world: World, change: (state: WorldState) => void): void {
  const state = readState(world);
  change(state);
  for (const [name, computer] of Object.entries(state.computers)) {
    furnish(world, name, computer);
  }
  writeState(world, state);
}

/** Replaces the faults; counts calls from now on. Without arguments nothing fails any more. */
export function setFaults(world: World, ...faults: readonly Fault[]): void {
  const made = calls(world).filter((call) => call.mutating).length;
  const lines = faults.map((fault) => JSON.stringify({ index: made + fault.index, kind: fault.kind }));
  // One fault a line: appcmd.exe, a shell script, looks for its line with grep.
  writeFileSync(file(world, "faults.json"), `[\n${lines.join(",\n")}\n]\n`);
  rmSync(file(world, "killed"), { force: true });
}

/** All calls so far, oldest first. */
export function calls(world: World): readonly Call[] {
  const path = file(world, "calls.jsonl");
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Call);
}

/** How often appcmd.exe recycled the application pool on this computer. */
export function recycles(world: World, computer: string): number {
  return calls(world).filter(
    (call) => call.cmdlet === "appcmd.exe" && call.parameters.computer === computer && call.effect === "done",
  ).length;
}

/** Lets the web.config of a computer look as if it had been written at this moment (ISO 8601). */
export function setWebConfigTime(world: World, computer: string, time: string): void {
  utimesSync(computerPaths(world, computer).webConfig, new Date(time), new Date(time));
}

/** The seconds of every Start-Sleep, in order; none of them was slept. */
export function sleeps(world: World): readonly number[] {
  return calls(world)
    .filter((call) => call.cmdlet === "Start-Sleep")
    .map((call) => Number(call.parameters.Seconds ?? Number(call.parameters.Milliseconds) / 1000));
}

/**
 * Everything that a change can alter, without counters: definitions, published topology, settings, and the SHA-256 of each
 * web.config.
 */
export function snapshot(world: World) {
  const { lync, exchange, computers } = readState(world);
  const files = Object.keys(computers).map((name) => {
    const path = computerPaths(world, name).webConfig;
    const hash = () => createHash("sha256").update(readFileSync(path)).digest("hex");
    return [name, existsSync(path) ? hash() : null] as const;
  });
  return {
    ...trustOf(lync),
    endpoints: lync.endpoints ?? [],
    published: trustOf(lync.published),
    owaVirtualDirectories: exchange.owaVirtualDirectories,
    owaMailboxPolicies: exchange.owaMailboxPolicies,
    umServices: exchange.umServices,
    umCallRouters: exchange.umCallRouters,
    // Which of the values comes first says nothing.
    settingOverrides: (exchange.settingOverrides ?? []).map((one) => ({
      ...one,
      Parameters: [...one.Parameters].sort(),
    })),
    eventLogLevels: exchange.eventLogLevels,
    webConfigs: Object.fromEntries(files),
  };
}

/** In the order of their names: what is made again is at the end of its list, and Lync promises no order. */
function trustOf({ trustedPools, trustedApplications }: WorldState["lync"]["published"]) {
  const name = ({ PoolFqdn, Id }: TrustedApplicationRow) => `${PoolFqdn}/${Id}`;
  return {
    trustedPools: [...trustedPools].sort((a, b) => a.Fqdn.localeCompare(b.Fqdn)),
    trustedApplications: [...trustedApplications].sort((a, b) => name(a).localeCompare(name(b))),
  };
}

function environmentOf(world: World, name: string, computer: ComputerState | undefined): Record<string, string> {
  const paths = computerPaths(world, name);
  return {
    windir: paths.windows,
    SystemRoot: paths.windows,
    COMPUTERNAME: name,
    ProgramData: paths.programData,
    TEMP: paths.temp,
    // A variable set to an empty text is gone.
    ExchangeInstallPath: computer?.exchangeInstalled === true ? paths.install : "",
  };
}

/** The part of a request that puts a case on a computer of the world; spread it into `runScript`. */
export function caseOn(world: World, computer: string, shell: Shell) {
  const environment = environmentOf(world, computer, readState(world).computers[computer]);
  return { world: world.folder, computer, shell, environment } satisfies RunRequest;
}

/** An interrupt that cuts the run off before the line that holds this text is executed. */
export function powerCutAt(world: World, before: string, hit = 1): Interrupt {
  const script = `[IO.File]::WriteAllText('${file(world, "killed")}', ''); [Threading.Thread]::Sleep(-1)`;
  return { before, hit, script };
}

/** An interrupt that replaces a file before the line that holds this text is executed. */
export function overwriteAt(path: string, text: string, before: string, hit = 1): Interrupt {
  const base64 = Buffer.from(text, "utf8").toString("base64");
  return { before, hit, script: `[IO.File]::WriteAllBytes('${path}', [Convert]::FromBase64String('${base64}'))` };
}
