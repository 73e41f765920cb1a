import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { exchangeVersionOf, plannedExchangeVersions, type ServerRole } from "@/lib/answers/products";
import { cellIn, oneLine, readFlag, unbroken, type Row } from "./cells";
import { Gathering, type Found } from "./findings";
import { withTorn } from "./torn-servers";
import { listedNames, readOutput, wantedIn, type Output } from "./read-output";

/**
 * Full names of the Exchange servers that are planned in the output of Get-ExchangeServer, or in a plain list of names. Where
 * the output tells role and version, servers of another role or version are left out and said. Values are as `fqdnPolicy` stores them.
 */
export function readServers(text: string, role: ServerRole): Found<string> {
  const names = new Gathering(fqdnPolicy);
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["exchange-server"], ["Fqdn", "Name"]);
  if (output.objects.length === 0) addListed(output, names);
  for (const row of withTorn(rows, output)) addRow(row, role, names);
  return names.found({ refusal, remarks: output.remarks });
}

function addRow(row: Row, role: ServerRole, names: Gathering): void {
  const full = cellIn(row, "Fqdn");
  const cell = full.text === "" ? cellIn(row, "Name") : full;
  const name = unbroken(cell);
  const version = versionIn(row);
  if (name === "") return;
  const holds = hasRole(row, role);
  const isCut = cell.cut || (version === undefined && cellIn(row, "AdminDisplayVersion").cut);
  if (isCut || (holds === undefined && cellIn(row, "ServerRole").cut)) names.ignore(name, "cut");
  else if (version !== undefined && !isPlanned(version)) names.ignore(`${name} (Version ${version})`, "other-version");
  else if (holds === false) names.ignore(name, "other-role");
  else names.add(name);
}

/** Whether a build as AdminDisplayVersion shows it is one of a version that is planned. */
function isPlanned(build: string): boolean {
  const version = exchangeVersionOf(build);
  return version !== undefined && plannedExchangeVersions.includes(version);
}

/** The version number that a server shows, "15.0"; undefined where it is missing or cut before its end. */
export function versionIn(row: Row): string | undefined {
  return /^Version (\d+\.\d+)(?=\s|$)/.exec(oneLine(cellIn(row, "AdminDisplayVersion")))?.[1];
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
