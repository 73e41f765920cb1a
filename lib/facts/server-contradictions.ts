import type { SectionId } from "@/lib/answers/section-ids";
import { exchangeVersionOf } from "@/lib/answers/products";
import type { Topology } from "@/lib/topology/types";
import { sameName } from "./computer-name";
import { contradiction, type Contradiction } from "./contradiction";
import type { ExchangeFacts, Told } from "./facts-schema";

/** Planned servers that Exchange does not know, or that are of another version; the section is the one that names them. */
export function serverContradictions(
  found: Told<ExchangeFacts["exchange-servers"]> | undefined,
  { exchange: { version, shortName: product } }: Topology,
  planned: readonly string[],
  section: SectionId,
): readonly Contradiction[] {
  const known = found?.servers ?? [];
  if (known.length === 0) return [];
  return planned.flatMap((server): readonly Contradiction[] => {
    const shown = known.find(({ fqdn }) => sameName(fqdn, server))?.adminDisplayVersion;
    if (shown === undefined) return [contradiction("unknown-server", section, { server })];
    if (shown === "" || exchangeVersionOf(shown) === version) return [];
    return [contradiction("other-exchange-version", section, { server, product, shown })];
  });
}
