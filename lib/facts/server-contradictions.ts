import type { SectionId } from "@/lib/answers/section-ids";
import { exchangeVersionOf } from "@/lib/answers/products";
import type { Topology } from "@/lib/topology/types";
import { sameName } from "./computer-name";
import { contradiction, type Contradiction } from "./contradiction";
import type { ExchangeFacts, Told } from "./facts-schema";

/**
 * Planned servers that Exchange does not know, or that are of another version: one contradiction for all of a kind, since
 * one wrong list is one mistake. The section is the one that names them.
 */
export function serverContradictions(
  found: Told<ExchangeFacts["exchange-servers"]> | undefined,
  { exchange: { version, shortName: product } }: Topology,
  planned: readonly string[],
  section: SectionId,
): readonly Contradiction[] {
  const known = found?.servers ?? [];
  if (known.length === 0) return [];
  const shownOf = (server: string) => known.find(({ fqdn }) => sameName(fqdn, server))?.adminDisplayVersion;
  const unknown = planned.filter((server) => shownOf(server) === undefined);
  const others = planned.filter((server) => {
    const shown = shownOf(server) ?? "";
    return shown !== "" && exchangeVersionOf(shown) !== version;
  });
  const shown = [...new Set(others.map((server) => shownOf(server) ?? ""))];
  return [
    ...(unknown.length > 0 ? [contradiction("unknown-server", section, { servers: unknown })] : []),
    ...(others.length > 0
      ? [contradiction("other-exchange-version", section, { servers: others, product, shown })]
      : []),
  ];
}
