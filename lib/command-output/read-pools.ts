import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { cellIn, readList, unbroken, type Row } from "./cells";
import { Gathering, type Found } from "./findings";
import { kindOf } from "./kinds";
import { readOutput, wantedIn } from "./read-output";
import { addListed } from "./read-servers";

/** A pool that the output does not plainly show as one of users: to be asked, not filled in. */
export interface PoolToAsk {
  readonly name: string;
  /** It is the registrar of a trusted application pool, or its role or its services cannot be read. */
  readonly why: "registrar" | "untold";
}

/** Pools on which users can be homed. */
export interface PoolsFound extends Found<string> {
  readonly toAsk: readonly PoolToAsk[];
}

/**
 * Full names of Lync pools in the output of Get-CsService -Registrar or Get-CsPool, or in a plain list. A pool that is known
 * to have no registrar, or to be one of trusted applications, is left out.
 */
export function readPools(text: string): PoolsFound {
  const names = {
    good: new Gathering(fqdnPolicy),
    untold: new Gathering(fqdnPolicy),
    registrar: new Gathering(fqdnPolicy),
  };
  const output = readOutput(text);
  const kinds = ["lync-service", "lync-pool", "trusted-pool"] as const;
  const { rows, refusal } = wantedIn(output, kinds, ["PoolFqdn", "Fqdn", "Identity"]);
  if (output.objects.length === 0) addListed(output, names.good);
  for (const row of rows) addRow(row, names);
  const reading = { refusal, remarks: output.remarks };
  const found = names.good.found(reading);
  const toAsk = (["untold", "registrar"] as const).flatMap((why) =>
    names[why].found(reading).values.map((name) => ({ name, why })),
  );
  return { ...found, toAsk: toAsk.filter(({ name }) => !found.values.includes(name)) };
}

function addRow(row: Row, names: Readonly<Record<"good" | "untold" | "registrar", Gathering>>): void {
  const cell = ["PoolFqdn", "Fqdn", "Identity"]
    .map((property) => cellIn(row, property))
    .find(({ text, cut }) => text !== "" || cut);
  if (!cell || cell.text === "") return;
  const name = unbroken(cell).replace(/^\w+:/, "");
  if (kindOf(row) === "trusted-pool") {
    names.good.ignore(name, "trusted-pool");
    const registrar = cellIn(row, "Registrar");
    if (registrar.text !== "" && !registrar.cut) names.registrar.add(unbroken(registrar).replace(/^Registrar:/i, ""));
    return;
  }
  const verdict = isRegistrar(row);
  if (cell.cut) names.good.ignore(name, "cut");
  else if (verdict === false) names.good.ignore(name, "no-registrar");
  else (verdict === "untold" ? names.untold : names.good).add(name);
}

/**
 * Whether users can be homed here, by the role of a service or the services of a pool: "untold" where these are there and cannot
 * be read, undefined where the output does not speak of them.
 */
function isRegistrar(row: Row): boolean | "untold" | undefined {
  const kind = /^([A-Za-z]+):/.exec(cellIn(row, "Identity").text)?.[1] ?? cellIn(row, "Role").text;
  if (cellIn(row, "Role").cut) return "untold";
  if (kind !== "") return kind.toLowerCase() === "registrar";
  const services = cellIn(row, "Services");
  if (readList(services).some((service) => /^Registrar:/i.test(service))) return true;
  // Objects with other properties of theirs have these too, so that they were lost on the way.
  const isLost = row.has("computers") || row.has("serviceid") || row.has("dependentservicelist");
  if (!row.has("services")) return isLost ? "untold" : undefined;
  const isList = services.items !== undefined || /^\{.*\}$/s.test(services.text);
  return services.cut || !isList ? "untold" : false;
}
