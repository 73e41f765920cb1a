import { exchangeProducts, exchangeVersionOf, plannedExchangeVersions } from "@/lib/answers/products";
import { findRows } from "./find-rows";
import { hasRole } from "./read-servers";
import { cellIn } from "./text-lines";

/** How the two services of Unified Messaging are spread over the servers of the output. */
export interface PlacementFound {
  /** Servers with both services, with the Unified Messaging service alone, and with the Call Router alone. */
  readonly both: readonly string[];
  readonly serviceOnly: readonly string[];
  readonly callRouterOnly: readonly string[];
  /** Servers whose roles the console cut. */
  readonly cut: readonly string[];
}

/**
 * Where the two Unified Messaging services run, from Get-ExchangeServer: each belongs to a role of its version of Exchange.
 * Servers whose version has no such services, or is not planned, are left out.
 */
export function readPlacement(text: string): PlacementFound {
  const found = { both: [], serviceOnly: [], callRouterOnly: [], cut: [] } as Record<keyof PlacementFound, string[]>;
  for (const row of findRows(text, ["ServerRole"], ["Name", "Fqdn", "AdminDisplayVersion"])) {
    const roles = cellIn(row, "ServerRole");
    const name = cellIn(row, "Name").text || cellIn(row, "Fqdn").text;
    const holders = rolesOfServices(cellIn(row, "AdminDisplayVersion").text);
    if (holders === undefined || roles.text === "") continue;
    const [service, callRouter] = [hasRole(roles.text, holders.service), hasRole(roles.text, holders.callRouter)];
    if (service && callRouter) found.both.push(name);
    else if (roles.cut) found.cut.push(name);
    else if (service) found.serviceOnly.push(name);
    else if (callRouter) found.callRouterOnly.push(name);
  }
  return found;
}

/** The roles that hold the services in the version of a build; where none is shown, in the first that is planned. */
function rolesOfServices(build: string) {
  const version = /^Version \d+\.\d+/.test(build) ? exchangeVersionOf(build) : plannedExchangeVersions[0];
  const product = version && exchangeProducts[version];
  return product?.planned ? product.unifiedMessaging : undefined;
}
