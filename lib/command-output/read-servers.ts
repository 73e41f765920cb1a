import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { exchangeProducts, exchangeVersionOf, type ExchangeVersion, type ServerRole } from "@/lib/answers/products";
import { cellIn, oneLine, readFlag, unbroken, type Row } from "./cells";
import { Gathering, type Found } from "./findings";
import { withTorn } from "./torn-servers";
import { listedNames, readOutput, wantedIn, type Output } from "./read-output";

/**
 * Full names of the Exchange servers of one version in the output of Get-ExchangeServer, or in a plain list of names. Where the
 * output tells role and version, servers of another role or version are left out and said; while no version is chosen,
 * servers of several versions are all left out. Values are as `fqdnPolicy` stores them.
 */
export function readServers(text: string, role: ServerRole, wanted?: ExchangeVersion): Found<string> {
  const names = new Gathering(fqdnPolicy);
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["exchange-server"], ["Fqdn", "Name"]);
  if (output.objects.length === 0) addListed(output, names);
  const servers = withTorn(rows, output);
  const versions = new Set(
    servers.filter((row) => hasRole(row, role) !== false).flatMap((row) => exchangeVersionOf(buildIn(row) ?? "") ?? []),
  );
  const isMixed = wanted === undefined && versions.size > 1;
  const [only] = versions;
  for (const row of servers) addRow(row, role, isMixed ? undefined : (wanted ?? only), names);
  return names.found({ refusal, remarks: output.remarks });
}

/** `wanted` is undefined where the output has several versions, and nobody has said which one counts. */
function addRow(row: Row, role: ServerRole, wanted: ExchangeVersion | undefined, names: Gathering): void {
  const name = serverNameIn(row);
  const build = buildIn(row);
  if (name === "") return;
  const holds = hasRole(row, role);
  const version = exchangeVersionOf(build ?? "");
  const isCut = fqdnIn(row).cut || (version === undefined && cellIn(row, "AdminDisplayVersion").cut);
  if (isCut || (holds === undefined && cellIn(row, "ServerRole").cut)) names.ignore(name, "cut");
  else if (holds === false) names.ignore(name, "other-role");
  else if (build !== undefined && version === undefined) names.ignore(`${name} (${build})`, "unknown-build");
  else if (version !== undefined && version !== wanted)
    names.ignore(`${name} (${exchangeProducts[version].shortName})`, wanted ? "other-version" : "several-versions");
  else names.add(name);
}

function fqdnIn(row: Row) {
  const full = cellIn(row, "Fqdn");
  return full.text === "" ? cellIn(row, "Name") : full;
}

/** Whole name of a server, or its short one where no other is told. */
export function serverNameIn(row: Row): string {
  return unbroken(fqdnIn(row));
}

/** The build that a server shows, "Version 15.2 (Build 1748.10)"; undefined where it is missing or cut before its end. */
export function buildIn(row: Row): string | undefined {
  return /^Version \d+\.\d+(?=\s|$)(?:\s*\(Build \d+(?:\.\d+)?\))?/.exec(
    oneLine(cellIn(row, "AdminDisplayVersion")),
  )?.[0];
}

const flags: Readonly<Record<ServerRole, string>> = {
  Mailbox: "IsMailboxServer",
  ClientAccess: "IsClientAccessServer",
  UnifiedMessaging: "IsUnifiedMessagingServer",
};
const roleNames =
  /^(?:None|Mailbox|ClientAccess|UnifiedMessaging|HubTransport|Edge|Cafe|FrontendTransport|ProvisionedServer)$/;

/**
 * Whether a server has a role, by ServerRole or by the property of the role; undefined where neither is there, is cut, or is
 * something that the console never writes.
 */
export function hasRole(row: Row, role: ServerRole): boolean | undefined {
  const shown = cellIn(row, "ServerRole");
  const roles = shown.text.split(/[,\s{}]+/).filter((word) => word !== "");
  if (roles.includes(role)) return true;
  if (!shown.cut && roles.length > 0 && roles.every((word) => roleNames.test(word))) return false;
  return readFlag(cellIn(row, flags[role]));
}

/** A list without heads: in each line the words that look like full names, or the line itself when none does. */
export function addListed(output: Output, names: Gathering): void {
  const isList = new Set(listedNames(output));
  for (const line of output.plain) {
    const words = line.split(/[\s,;"']+/).filter((word) => word !== "");
    const full = words.filter((word) => /[a-z0-9-]\.[a-z0-9]/i.test(word) && !/^[0-9().]+$/.test(word));
    for (const word of full) {
      if (/(?:\.\.\.|…)$/.test(word)) names.ignore(word, "cut");
      else names.add(word);
    }
    if (full.length === 0 && words.length === 1 && isList.has(line.trim())) names.add(line);
  }
}
