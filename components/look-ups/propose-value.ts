import { readPools } from "@/lib/command-output/read-servers";
import { readSites } from "@/lib/command-output/read-sites";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Proposal } from "./proposal";
import { remarksOf } from "./remarks";

/** A value of a field, and how it is shown to choose from. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Sentences {
  readonly nothing: string;
  readonly one: string;
  readonly several: (count: number) => string;
}

/** The pool: filled in when there is one, to be chosen when there are several. */
export function proposePool(text: string, pasted: PastedTexts): Proposal<string> {
  const found = readPools(text);
  const choices = found.values.map((value) => ({ value, label: value }));
  return proposeValue(pasted, choices, remarksOf(found, pasted), { nothing: pasted.nothing.pool, ...pasted.pools });
}

/** The SiteId: filled in when there is one site, to be chosen by ID and name when there are several. */
export function proposeSite(text: string, pasted: PastedTexts): Proposal<string> {
  const found = readSites(text);
  const choices = found.values.map(({ siteId, displayName }) => ({
    value: siteId,
    label: pasted.sites.named(siteId, displayName),
  }));
  return proposeValue(pasted, choices, remarksOf(found, pasted), { nothing: pasted.nothing.site, ...pasted.sites });
}

function proposeValue(
  pasted: PastedTexts,
  choices: readonly Choice[],
  remarks: readonly string[],
  { nothing, one, several }: Sentences,
): Proposal<string> {
  const [only, ...others] = choices;
  if (!only) return { found: nothing, remarks, offers: [] };
  if (others.length === 0)
    return { found: one, remarks, change: only.value, done: pasted.filled(only.label), offers: [] };
  const offers = choices.map(({ value, label }) => ({
    label: pasted.fillIn(label),
    done: pasted.filled(label),
    change: value,
  }));
  return { found: several(choices.length), remarks, offers };
}
