import { readPools, type PoolToAsk } from "@/lib/command-output/read-pools";
import { readSites } from "@/lib/command-output/read-sites";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Offer, Proposal } from "./proposal";
import { nothingRead, remarksOf } from "./remarks";

/** A value of a field, and how it is shown to choose from. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Sentences {
  readonly one: string;
  readonly several: (count: number) => string;
}

/** The pool: filled in when there is one, to be chosen when there are several. */
export function proposePool(text: string): Proposal<string> {
  const found = readPools(text);
  const choices = found.values.map((value) => ({ value, label: value }));
  const remarks = remarksOf(found);
  if (choices.length + found.toAsk.length === 0) return nothingRead(found, "pool", pastedTexts.nothing.pool, remarks);
  const { several, onlyToAsk, reasons } = pastedTexts.pools;
  if (found.toAsk.length === 0) return proposeValue(choices, remarks, pastedTexts.pools);
  const isAlone = choices.length === 1;
  const asked = found.toAsk.filter(({ why }) => why === "untold" || choices.length === 0);
  if (isAlone) return { ...proposeValue(choices, remarks, pastedTexts.pools), offers: asked.map(askOf) };
  const said = choices.length === 0 ? onlyToAsk(asked.length) : several(choices.length + asked.length);
  return {
    found: said,
    remarks,
    offers: [...choices.map(({ value, label }) => offerOf(value, label)), ...asked.map(askOf)],
  };

  function askOf({ name, why }: PoolToAsk): Offer<string> {
    return offerOf(name, name, reasons[why]);
  }
}

/** The SiteId: filled in when there is one site, to be chosen by ID and name when there are several. */
export function proposeSite(text: string): Proposal<string> {
  const found = readSites(text);
  const choices = found.values.map(({ siteId, displayName }) => ({
    value: siteId,
    label: pastedTexts.sites.named(siteId, displayName),
  }));
  if (choices.length === 0) return nothingRead(found, "site", pastedTexts.nothing.site, remarksOf(found));
  return proposeValue(choices, remarksOf(found), pastedTexts.sites);
}

function proposeValue(
  choices: readonly Choice[],
  remarks: readonly string[],
  { one, several }: Sentences,
): Proposal<string> {
  const [only, ...others] = choices;
  if (only && others.length === 0)
    return { found: one, remarks, change: only.value, done: pastedTexts.filled(only.label), offers: [] };
  const offers = choices.map(({ value, label }) => offerOf(value, label));
  return { found: several(choices.length), remarks, offers };
}

function offerOf(value: string, label: string, reason?: string): Offer<string> {
  const offer = { label: pastedTexts.fillIn(label), done: pastedTexts.filled(label), change: value };
  return reason === undefined ? offer : { ...offer, reason };
}
