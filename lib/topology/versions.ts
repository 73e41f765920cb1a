import { pairOf, type Pair, type Verdict } from "@/lib/answers/pairs";
import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import { exchangeSupport, lyncSupport, type SupportDates } from "@/lib/answers/support-dates";
import type { Topology } from "./types";

/** A product of the installation, and until when Microsoft supports it. */
export interface SupportedProduct {
  readonly name: string;
  readonly support: SupportDates;
}

/** The versions of an installation. */
export interface Versions {
  /** Exchange first, then Lync where the goal names it. */
  readonly products: readonly SupportedProduct[];
  /** What Microsoft says of the two; undefined where only one is named. */
  readonly pair: Pair | undefined;
  /** Exchange servers of other versions, as far as they were named. */
  readonly otherServers: readonly string[];
}

export function versionsOf({ exchange, lync, otherServers }: Topology): Versions {
  const beside = lync ? [{ name: lync.name, support: lyncSupport[lync.version] }] : [];
  return {
    products: [{ name: exchange.name, support: exchangeSupport[exchange.version] }, ...beside],
    pair: lync && pairOf(exchange.version, lync.version),
    otherServers,
  };
}

/** Names of the versions of Lync, and of each Exchange its verdicts in the same order. */
export function pairTable(): {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly exchange: string; readonly verdicts: readonly Verdict[] }[];
} {
  return {
    columns: lyncVersions.map((lync) => lyncProducts[lync].name),
    rows: exchangeVersions.map((exchange) => ({
      exchange: exchangeProducts[exchange].name,
      verdicts: lyncVersions.map((lync) => pairOf(exchange, lync).verdict),
    })),
  };
}
