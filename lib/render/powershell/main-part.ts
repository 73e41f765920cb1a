import { stringLiteral } from "@/lib/powershell/literal";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import { givenTable, type Parameter } from "./frame";
import { libraryHash } from "./library";

/** What a script says about itself to the library; constant texts. */
export interface About {
  readonly Name: string;
  /** Script whose undo record it reads or writes. */
  readonly Record: string;
  readonly Mode: "apply" | "verify" | "undo" | "discover" | "drive";
  readonly Place: string;
  readonly Shell: string;
  readonly Next?: string;
  readonly NextShell?: string;
}

/** The last part of a script: it checks the library and calls it. `state` names the variable of the run's state. */
export function mainPart(parameters: readonly Parameter[], changes: boolean, about: About, state = "$Run"): PsScript {
  const [heading = "", , ...rest] = sources.main.trimEnd().split("\n");
  const table = Object.entries({ ...about, Library: libraryHash() });
  return psFromLines([
    heading,
    "$About = @{",
    ...table.map(([name, value]) => `    ${name} = ${stringLiteral(value)}`),
    "}",
    ...givenTable(parameters, changes),
    ...rest.map((line) => line.replaceAll("$Run", () => state)),
  ]);
}
