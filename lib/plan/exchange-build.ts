import { list, text, type PlanLiterals } from "@/lib/powershell/plan-literals";
import type { Topology } from "@/lib/topology/types";

/** The builds of the planned version of Exchange, from the first on and below the second, and how people call it. */
export function exchangeBuild({ exchange }: Pick<Topology, "exchange">): PlanLiterals {
  const { builds, thirdPart = { from: 0 } } = exchange;
  const first = builds[0] ?? "";
  const last = builds.at(-1) ?? "";
  const from = "from" in thirdPart ? thirdPart.from : 0;
  const below = "below" in thirdPart ? `${last}.${thirdPart.below}` : `${following(last)}.0`;
  return {
    ExchangeBuild: list("build", [`${first}.${from}`, below]),
    ExchangeName: text("objectName", exchange.shortName),
  };
}

/** The first two parts of the next version: 15.0 before 15.1. */
function following(build: string): string {
  const [major, minor] = build.split(".");
  return `${major}.${Number(minor) + 1}`;
}
