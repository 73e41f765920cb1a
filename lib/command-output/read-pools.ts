import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { cellIn, readList, unbroken, type Row } from "./cells";
import { Gathering, type Found } from "./findings";
import { kindOf } from "./kinds";
import { listedNames, readOutput, wantedIn } from "./read-output";
import { addListed } from "./read-servers";

/** Pools on which users can be homed. */
export interface PoolsFound extends Found<string> {
  /** Pools that the output names as the registrar of a trusted application pool alone: to be asked, not filled in. */
  readonly registrars: readonly string[];
}

/**
 * Full names of Lync pools in the output of Get-CsService -Registrar or Get-CsPool, or in a plain list. A pool that is known
 * to have no registrar, or to be one of trusted applications, is left out.
 */
export function readPools(text: string): PoolsFound {
  const names = new Gathering(fqdnPolicy);
  const registrars = new Gathering(fqdnPolicy);
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(
    output,
    ["lync-service", "lync-pool", "trusted-pool"],
    ["PoolFqdn", "Fqdn", "Identity"],
  );
  if (output.objects.length === 0 && listedNames(output).length > 0) addListed(output, names);
  for (const row of rows) addRow(row, names, registrars);
  const found = names.found({ refusal, remarks: output.remarks });
  const others = registrars.found({ refusal, remarks: 0 }).values.filter((name) => !found.values.includes(name));
  return { ...found, registrars: found.values.length > 0 ? [] : others };
}

function addRow(row: Row, names: Gathering, registrars: Gathering): void {
  const pool = cellIn(row, "PoolFqdn");
  const full = cellIn(row, "Fqdn");
  const identity = cellIn(row, "Identity");
  const cell = [pool, full].find(({ text, cut }) => text !== "" || cut) ?? identity;
  const name = unbroken(cell).replace(/^Registrar:/i, "");
  if (name === "") return;
  if (kindOf(row) === "trusted-pool") {
    names.ignore(unbroken(pool) || name.replace(/^\w+:/, ""), "trusted-pool");
    const registrar = cellIn(row, "Registrar");
    if (registrar.text !== "" && !registrar.cut) registrars.add(unbroken(registrar).replace(/^Registrar:/i, ""));
  } else if (cell.cut) names.ignore(name, "cut");
  else if (isRegistrar(row) === false) names.ignore(name, "no-registrar");
  else names.add(name);
}

/** Whether users can be homed here, by the role of a service or the services of a pool; undefined where nothing tells. */
function isRegistrar(row: Row): boolean | undefined {
  const role = cellIn(row, "Role");
  const kind = /^([A-Za-z]+):/.exec(cellIn(row, "Identity").text)?.[1] ?? (role.cut ? "" : role.text);
  if (kind !== "") return kind.toLowerCase() === "registrar";
  const services = cellIn(row, "Services");
  if (readList(services).some((service) => /^Registrar:/i.test(service))) return true;
  return services.text === "" || services.cut ? undefined : false;
}
