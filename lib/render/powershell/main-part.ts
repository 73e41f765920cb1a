import type { Place } from "@/lib/plan/families";
import { placeValues } from "@/lib/plan/place-values";
import type { Plan } from "@/lib/plan/types";
import { stringLiteral } from "@/lib/powershell/literal";
import { text, type PlanLiterals } from "@/lib/powershell/plan-literals";
import { psFromLines, type PsScript } from "@/lib/powershell/ps";
import { sources } from "@/lib/powershell/sources.gen";
import { tableLines } from "@/lib/powershell/table-lines";
import { givenTable, type Parameter } from "./frame";
import { libraryHash } from "./library";

/** What a script says about itself to the library; constant texts. */
export interface About {
  readonly Name: string;
  /** Script whose undo record it reads or writes. */
  readonly Record: string;
  readonly Mode: "apply" | "verify" | "undo" | "discover" | "drive";
  readonly Place: Place;
  readonly Shell: string;
  readonly Next?: string;
  readonly NextShell?: string;
  /** Present where a program runs it again and again: nothing follows, and each finished run begins a new record. */
  readonly Repeats?: "yes";
}

/** Values of the plan that every script of a place has. */
export function frameLiterals({ topology }: Plan, place: Place): PlanLiterals {
  return {
    PlanHash: text("planHash", topology.planHash),
    RecordsDirectory: text("path", topology.values.recordsDirectory),
    ...placeValues(place, topology).literals,
  };
}

/**
 * The last part of a script: it checks the library and calls it. `plan` is missing where there is none; `state` names the
 * variable of the run's state; `before` comes in front of the library's check.
 */
export function mainPart(
  parameters: readonly Parameter[],
  changes: boolean,
  about: About,
  plan: Plan | undefined,
  { state = "$Run", before = "" }: { readonly state?: string; readonly before?: string } = {},
): PsScript {
  const [heading = "", , ...lines] = sources.main.trimEnd().split("\n");
  const start = lines.findIndex((line) => line.startsWith("$Library = "));
  const rest = lines.toSpliced(start, 0, ...before.trimEnd().split("\n").filter(Boolean));
  const { handedOver } = plan ? placeValues(about.Place, plan.topology) : { handedOver: {} };
  const entries = Object.entries(about).map(([name, value]) => `${name} = ${stringLiteral(value)}`);
  return psFromLines([
    heading,
    ...tableLines("$About", entries, `Library = ${stringLiteral(libraryHash())}`),
    ...Object.entries(handedOver).map(([name, value]) => `$About.${name} = $Plan.${value}`),
    ...givenTable(parameters, changes),
    ...rest.map((line) => line.replaceAll("$Run", () => state)),
  ]);
}
