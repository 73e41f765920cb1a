import { questions } from "@/lib/answers/questions/questions";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { isTold, presentAt } from "./fill-draft";
import type { Offer, Told, ToldPlaces } from "./types";

/** An answer that still is what facts gave it. */
export interface ToldAnswer extends Pick<Offer, "id" | "path" | "section" | "row"> {
  readonly told: Told;
}

const fields = ["thumbprint", "certificateName", "discoveredByLync"] as const;

/** The answers of a draft that come from facts, in the order of the questions; one that was changed since is none. */
export function toldAnswers(draft: DraftAnswers, told: ToldPlaces): readonly ToldAnswer[] {
  const places = questions.flatMap(({ path, section, draftKey }): readonly Omit<ToldAnswer, "told">[] => {
    const own = { id: `${section}.${draftKey}`, path, section };
    if (path !== "mailboxServers") return [own];
    const rows = (draft["mailbox-servers"]?.servers ?? []).map(({ fqdn = "" }) => fqdn.trim().toLowerCase());
    const inRow = (row: string) =>
      fields.map((field) => ({
        id: `${section}.${row}.${field}`,
        path: `mailboxServers[].${field}` as const,
        section,
        row,
      }));
    return [own, ...rows.flatMap(inRow)];
  });
  return places.flatMap((place) => {
    const known = told[place.id];
    if (known === undefined || !isTold(known, presentAt(draft, place))) return [];
    return [{ ...place, told: known }];
  });
}
