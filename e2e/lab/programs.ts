import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CertificateRow, ComputerState } from "./world-state";

/**
 * Windows programs as shell scripts. Their texts are German, so that a script which reads sentences instead of exit
 * codes and identifiers fails.
 */
export function writePrograms(worldFolder: string, windows: string, computer: ComputerState): void {
  const system = join(windows, "System32");
  mkdirSync(join(system, "inetsrv"), { recursive: true });
  const programs: Record<string, string> = {
    "whoami.exe": whoami(computer.elevated),
    "certutil.exe": certutil(computer.certificates),
    "netstat.exe": netstat,
    "inetsrv/appcmd.exe": appcmd(worldFolder, computer),
  };
  for (const [name, text] of Object.entries(programs)) {
    const path = join(system, name);
    writeFileSync(path, `#!/bin/sh\n${text}`);
    chmodSync(path, 0o755);
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const print = (lines: readonly string[]) => lines.map((line) => `printf '%s\\r\\n' ${quoted(line)}`).join("\n");

function whoami(elevated: boolean): string {
  const level = elevated
    ? '"Verbindliche Beschriftung\\Hohe Verbindlichkeitsstufe","Bezeichnung","S-1-16-12288",""'
    : '"Verbindliche Beschriftung\\Mittlere Verbindlichkeitsstufe","Bezeichnung","S-1-16-8192",""';
  const groups = [
    '"Jeder","Bekannte Gruppe","S-1-1-0","Verbindliche Gruppe"',
    '"VORDEFINIERT\\Administratoren","Alias","S-1-5-32-544","Gruppe"',
    level,
  ];
  return `if [ "$1" != /groups ] || [ "$2" != /fo ] || [ "$3" != csv ] || [ "$4" != /nh ]; then exit 1; fi\n${print(groups)}\n`;
}

/** `certutil -store My <serial>`: the names of providers are the same in every language, everything else is not. */
function certutil(certificates: readonly CertificateRow[]): string {
  const cases = certificates.map((row) => {
    const provider =
      row.provider === "csp"
        ? "Microsoft RSA SChannel Cryptographic Provider"
        : "Microsoft Software Key Storage Provider";
    const text = [
      'My "Eigene Zertifikate"',
      "================ Zertifikat 0 ================",
      `Seriennummer: ${row.serial.toLowerCase()}`,
      `Antragsteller: CN=${row.commonName}, OU=IT, O=Litware`,
      `Zertifikathash(sha1): ${row.thumbprint.toLowerCase()}`,
      "  Schlüsselcontainer = {0E4A2D8C-11}",
      `  Anbieter = ${provider}`,
      "Verschlüsselungstest wurde durchgeführt",
      "CertUtil: -store-Befehl wurde erfolgreich ausgeführt.",
    ];
    return `${row.serial.toLowerCase()})\n${print(text)}\nexit 0 ;;`;
  });
  const missing = print([
    "CertUtil: -store-Befehl ist fehlgeschlagen: 0x80090011 (-2146885628)",
    "CertUtil: Das Objekt wurde nicht gefunden.",
  ]);
  return `for last; do :; done
case "$(printf '%s' "$last" | tr A-Z a-z)" in
${cases.join("\n")}
esac
${missing}
exit 17
`;
}

const netstat = `${print([
  "Aktive Verbindungen",
  "  Proto  Lokale Adresse         Remoteadresse          Status           PID",
  "  TCP    0.0.0.0:443            0.0.0.0:0              ABHÖREN          4",
  "  TCP    10.0.0.5:50123         10.0.0.9:5061          HERGESTELLT      2184",
])}\n`;

/**
 * Recycling counts as a mutating call of the world and obeys its faults; a fault without effect is a code other than zero.
 * After a recycle the pool reads Stopped as often as the computer's `appPoolReads` says, then Started.
 */
function appcmd(worldFolder: string, computer: ComputerState): string {
  const name = (computer.fqdn.split(".")[0] ?? "").toUpperCase().slice(0, 15);
  const line = (effect: string, mutating = true) =>
    `printf '%s\\n' '{"mutating":${String(mutating)},"cmdlet":"appcmd.exe","parameters":{"computer":"${name}","pool":"MSExchangeOWAAppPool"},"effect":"${effect}"}' >> calls.jsonl`;
  const left = `counters/apppool-${name}`;
  const readsLeft = computer.appPoolReads === null ? "never" : String(computer.appPoolReads ?? 0);
  return `cd ${quoted(worldFolder)} || exit 1
case "$*" in
'list apppool MSExchangeOWAAppPool /text:state') ;;
'recycle apppool /apppool.name:MSExchangeOWAAppPool') ;;
*)
${print(["FEHLER ( message:Unbekannter Befehl. )"])}
exit 87 ;;
esac
if [ "$1" = list ]; then
${line("read", false)}
state=Stopped
case "$(cat ${left} 2>/dev/null)" in
'') state=${computer.appPool ?? "Started"} ;;
never) ;;
0) state=Started ;;
*) printf '%s' "$(($(cat ${left}) - 1))" > ${left} ;;
esac
printf '%s\\r\\n' "$state"
exit 0
fi
made=$(grep -c '^{"mutating":true' calls.jsonl 2>/dev/null)
fault=$(sed -n "s/^{\\"index\\":$((\${made:-0} + 1)),\\"kind\\":\\"\\([a-z-]*\\)\\".*/\\1/p" faults.json 2>/dev/null)
power_cut() { : > "\${LAB_KILL_FILE:-killed}"; while kill -0 "$PPID" 2>/dev/null; do sleep 1; done; exit 1; }
if [ ${computer.appPool ?? "Started"} = Stopped ]; then
${line("none")}
${print(["FEHLER ( hresult:80070426, message:Der Dienst wurde nicht gestartet. )"])}
exit 38
fi
case "$fault" in
killed) ${line("none")}; power_cut ;;
terminating|non-terminating)
${line("none")}
${print(["FEHLER ( message:Der Anwendungspool ist nicht vorhanden. )"])}
exit 183 ;;
esac
printf '%s' ${readsLeft} > ${left}
${line("done")}
case "$fault" in
killed-after) power_cut ;;
answer-lost)
${print(["FEHLER ( message:Zeitüberschreitung. )"])}
exit 121 ;;
esac
${print(['"MSExchangeOWAAppPool" wurde erfolgreich wiederverwendet.'])}
`;
}
