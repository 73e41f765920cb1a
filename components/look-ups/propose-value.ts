import { readPools, type PoolToAsk } from "@/lib/command-output/read-pools";
import { readSites } from "@/lib/command-output/read-sites";
import type { PastedTexts } from "@/components/messages/pasted";
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
export function proposePool(text: string, pasted: PastedTexts): Proposal<string> {
  const found = readPools(text);
  const choices = found.values.map((value) => ({ value, label: value }));
  const remarks = remarksOf(found, pasted);
  if (choices.length + found.toAsk.length === 0)
    return nothingRead(found, pasted, "pool", pasted.nothing.pool, remarks);
  const { several, onlyToAsk, reasons } = pasted.pools;
  if (found.toAsk.length === 0) return proposeValue(pasted, choices, remarks, pasted.pools);
  const isAlone = choices.length === 1;
  const asked = found.toAsk.filter(({ why }) => why === "untold" || choices.length === 0);
  if (isAlone) return { ...proposeValue(pasted, choices, remarks, pasted.pools), offers: asked.map(askOf) };
  const said = choices.length === 0 ? onlyToAsk(asked.length) : several(choices.length + asked.length);
  return {
    found: said,
    remarks,
    offers: [...choices.map(({ value, label }) => offerOf(pasted, value, label)), ...asked.map(askOf)],
  };

  function askOf({ name, why }: PoolToAsk): Offer<string> {
    return offerOf(pasted, name, name, reasons[why]);
  }
}

/** The SiteId: filled in when there is one site, to be chosen by ID and name when there are several. */
export function proposeSite(text: string, pasted: PastedTexts): Proposal<string> {
  const found = readSites(text);
  const choices = found.values.map(({ siteId, displayName }) => ({
    value: siteId,
    label: pasted.sites.named(siteId, displayName),
  }));
  if (choices.length === 0) return nothingRead(found, pasted, "site", pasted.nothing.site, remarksOf(found, pasted));
  return proposeValue(pasted, choices, remarksOf(found, pasted), pasted.sites);
}

function proposeValue(
  pasted: PastedTexts,
  choices: readonly Choice[],
  remarks: readonly string[],
  { one, several }: Sentences,
): Proposal<string> {
  const [only, ...others] = choices;
  if (only && others.length === 0)
    return { found: one, remarks, change: only.value, done: pasted.filled(only.label), offers: [] };
  const offers = choices.map(({ value, label }) => offerOf(pasted, value, label));
  return { found: several(choices.length), remarks, offers };
}

function offerOf(pasted: PastedTexts, value: string, label: string, reason?: string): Offer<string> {
  const offer = { label: pasted.fillIn(label), done: pasted.filled(label), change: value };
  return reason === undefined ? offer : { ...offer, reason };
}
