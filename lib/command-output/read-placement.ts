import {
  exchangeProducts,
  exchangeVersionOf,
  plannedExchangeVersions,
  type ExchangeVersion,
} from "@/lib/answers/products";
import { cellIn, unbroken } from "./cells";
import type { Reading } from "./findings";
import { readOutput, wantedIn } from "./read-output";
import { buildIn, hasRole } from "./read-servers";
import { withTorn } from "./torn-servers";

/** How the two services of Unified Messaging are spread over the servers of the output. */
export interface PlacementFound extends Reading {
  /** Servers with both services, with the Unified Messaging service alone, and with the Call Router alone. */
  readonly both: readonly string[];
  readonly serviceOnly: readonly string[];
  readonly callRouterOnly: readonly string[];
  /** Servers whose roles the console cut, or that nobody can read. */
  readonly cut: readonly string[];
  /** Whether each of these servers shows its version. */
  readonly tellsVersion: boolean;
}

/** In place of a name that is missing. */
const unnamed = "a server without a name";

/**
 * Where the two Unified Messaging services run, from Get-ExchangeServer: each belongs to a role of its version of Exchange.
 * Servers whose version has no such services, or is not planned, are left out.
 */
export function readPlacement(text: string): PlacementFound {
  const [both, serviceOnly, callRouterOnly, cut]: [string[], string[], string[], string[]] = [[], [], [], []];
  const output = readOutput(text);
  const roleProperties = ["ServerRole", "IsMailboxServer", "IsClientAccessServer"];
  const { rows, refusal } = wantedIn(output, ["exchange-server"], roleProperties);
  let tellsVersion = true;
  for (const row of withTorn(rows, output)) {
    const name = unbroken(cellIn(row, "Name")) || unbroken(cellIn(row, "Fqdn"));
    const version = buildIn(row);
    const holders = rolesOfServices(version);
    if (holders === undefined) continue;
    const isCut = version === undefined && cellIn(row, "AdminDisplayVersion").cut;
    if (version === undefined) tellsVersion = false;
    const [service, callRouter] = [hasRole(row, holders.service), hasRole(row, holders.callRouter)];
    if (name === "") cut.push(unnamed);
    else if (isCut) cut.push(name);
    else if (service === true && callRouter === true) both.push(name);
    else if (service === undefined || callRouter === undefined) cut.push(name);
    else if (service) serviceOnly.push(name);
    else if (callRouter) callRouterOnly.push(name);
  }
  return { both, serviceOnly, callRouterOnly, cut, tellsVersion, refusal, remarks: output.remarks };
}

/** The roles that hold the services in the version of a build; where none is shown, in the one that can part them. */
function rolesOfServices(build: string | undefined) {
  const version = build === undefined ? plannedExchangeVersions.find(partsServices) : exchangeVersionOf(build);
  const product = version && exchangeProducts[version];
  return product?.planned ? product.unifiedMessaging : undefined;
}

/** Whether the two services can be on separate computers. */
function partsServices(version: ExchangeVersion): boolean {
  const product = exchangeProducts[version];
  if (!product.planned || !product.unifiedMessaging) return false;
  return product.unifiedMessaging.service !== product.unifiedMessaging.callRouter;
}
