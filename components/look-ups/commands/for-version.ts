import { plannedLyncVersions } from "@/lib/answers/pairs";
import {
  exchangeProducts,
  lyncProducts,
  messagingRoleOf,
  usualExchangeVersion,
  usualLyncVersion,
  type ExchangeVersion,
  type LyncVersion,
} from "@/lib/answers/products";
import type { LookUp } from "../look-up";

/**
 * A look-up with the roles, the build and the commands of a version of Exchange; as it is while none is chosen. It is
 * written for the usual version, with mbx01 as the server that talks to Lync and cas01 as the other one.
 */
export function lookUpFor(lookUp: LookUp, version: ExchangeVersion | undefined): LookUp {
  const product = version && exchangeProducts[version];
  if (version === undefined || !product?.planned) return lookUp;
  const [usual, usualBuild] = exchangeProducts[usualExchangeVersion].shownBuild;
  const [shown, build] = product.shownBuild;
  const sample = lookUp.sample.replaceAll(usual, shown).replaceAll(usualBuild, build);
  const isOnClientAccess = messagingRoleOf(version) === "ClientAccess";
  const marksClientAccess = sample.includes("[[cas01");
  const other = marksClientAccess ? product.oneRole : isOnClientAccess;
  const rows = (other ? swapped(sample) : sample).split("\n");
  return {
    ...lookUp,
    command: isOnClientAccess ? onClientAccess(lookUp.command) : lookUp.command,
    // Where each server has every role, there is no row of another one.
    sample: rows.filter((row) => !product.oneRole || !/^cas01/i.test(row)).join("\n"),
  };
}

/** A sample that shows the chosen Lync; while none is chosen, one that goes with the chosen Exchange. */
export function lookUpForLync(lookUp: LookUp, lync: LyncVersion | undefined, exchange: ExchangeVersion | undefined) {
  const usual = lyncProducts[usualLyncVersion];
  const fitting = exchange && plannedLyncVersions(exchange)[0];
  const shown = lyncProducts[lync ?? fitting ?? usualLyncVersion];
  const sample = lookUp.sample.replaceAll(usual.name, shown.name).replaceAll(usual.shownBuild, shown.shownBuild);
  return { ...lookUp, sample };
}

/** Exchange 2010 has its certificates on Client Access servers, and one Unified Messaging server role. */
const onClientAccess = (command: string) =>
  command.replaceAll("IsMailboxServer", "IsClientAccessServer").replaceAll("Get-UMService", "Get-UMServer");

const others: Readonly<Record<string, string>> = {
  mbx01: "cas01",
  cas01: "mbx01",
  "Mailbox     ": "ClientAccess",
  ClientAccess: "Mailbox     ",
};

/** The two servers with each other's names and roles; the marks stay. */
const swapped = (sample: string) =>
  sample.replace(/mbx01|cas01|Mailbox {5}|ClientAccess/g, (one) => others[one] ?? one);
