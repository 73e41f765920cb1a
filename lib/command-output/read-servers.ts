import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { exchangeVersionOf, plannedExchangeVersions, type ServerRole } from "@/lib/answers/products";
import { Gathering, type Found } from "./findings";
import { findRows } from "./find-rows";
import { cellIn, outputLines, type Row } from "./text-lines";

/**
 * Full names of the Exchange servers that are planned in the output of Get-ExchangeServer, or in a plain list of names. Where the output tells
 * role and version, servers of another role or version are left out and said. Values are as `fqdnPolicy` stores them.
 */
export function readServers(text: string, role: ServerRole): Found<string> {
  const names = new Gathering(fqdnPolicy);
  const rows = findRows(text, ["Fqdn", "Name"], ["ServerRole", "AdminDisplayVersion"]);
  if (rows.length === 0) addListed(text, names);
  for (const row of rows) addRow(row, role, names);
  return names.found();
}

/** Full names of Lync pools in the output of Get-CsService -Registrar or Get-CsPool, or in a plain list. */
export function readPools(text: string): Found<string> {
  const names = new Gathering(fqdnPolicy);
  const rows = findRows(text, ["PoolFqdn", "Fqdn"]);
  if (rows.length === 0) addListed(text, names);
  for (const row of rows) {
    const pool = cellIn(row, "PoolFqdn");
    const { text: name, cut } = pool.text === "" ? cellIn(row, "Fqdn") : pool;
    if (cut) names.ignore(name, "cut");
    else if (name !== "") names.add(name.replace(/\s+/g, ""));
  }
  return names.found();
}

function addRow(row: Row, role: ServerRole, names: Gathering): void {
  const full = cellIn(row, "Fqdn");
  const { text: name, cut } = full.text === "" ? cellIn(row, "Name") : full;
  const roles = cellIn(row, "ServerRole");
  const version = /^Version (\d+\.\d+)/.exec(cellIn(row, "AdminDisplayVersion").text)?.[1];
  if (name === "") return;
  if (cut) names.ignore(name, "cut");
  else if (version !== undefined && !isPlanned(version)) names.ignore(`${name} (Version ${version})`, "other-version");
  else if (roles.text !== "" && !roles.cut && !hasRole(roles.text, role)) names.ignore(name, "other-role");
  else names.add(name.replace(/\s+/g, ""));
}

/** Whether a build as AdminDisplayVersion shows it is one of a version that is planned. */
export function isPlanned(build: string): boolean {
  const version = exchangeVersionOf(build);
  return version !== undefined && plannedExchangeVersions.includes(version);
}

/** Whether a ServerRole value holds a role; the console writes the roles of one server with commas. */
export function hasRole(roles: string, role: ServerRole): boolean {
  return roles.split(/[,\s{}]+/).includes(role);
}

/** A list without heads: in each line the words that look like full names, or the line itself when none does. */
function addListed(text: string, names: Gathering): void {
  for (const line of outputLines(text)) {
    const words = line.split(/[\s,;"']+/).filter((word) => word !== "");
    const full = words.filter((word) => /[a-z0-9-]\.[a-z0-9]/i.test(word) && !/^[0-9().]+$/.test(word));
    for (const word of full) {
      if (/(?:\.\.\.|…)$/.test(word)) names.ignore(word, "cut");
      else names.add(word);
    }
    const isRemark = line.includes(":") || /^-[\s-]*$/.test(line.trim());
    if (full.length === 0 && words.length === 1 && !isRemark) names.add(line);
  }
}
