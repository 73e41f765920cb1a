import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { cellIn, oneLine } from "./cells";
import { Gathering, type Found } from "./findings";
import { listedNames, readOutput, wantedIn } from "./read-output";

/** A Lync site: the short ID that Lync wants, and the name that people know it by. */
export interface SiteFound {
  readonly siteId: string;
  readonly displayName: string;
}

/**
 * Sites in the output of Get-CsSite. Lync shows some SiteIds with the prefix "site:", which it refuses as input, so the prefix
 * is taken off and reported. A plain list is taken as SiteIds, but not where it could be one of display names.
 */
export function readSites(text: string): Found<SiteFound> {
  const ids = new Gathering(siteIdPolicy);
  const names = new Map<string, string>();
  let prefixes = 0;
  const add = (id: string, displayName: string) => {
    const bare = id.replace(/^site:/i, "");
    if (bare !== id) prefixes += 1;
    ids.add(bare);
    const stored = ids.stored(bare);
    if (stored !== undefined) names.set(stored, displayName);
  };
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["lync-site"], ["SiteId"]);
  for (const row of rows) {
    const id = cellIn(row, "SiteId");
    if (id.cut) ids.ignore(id.text, "cut");
    else if (id.text !== "") add(oneLine(id), oneLine(cellIn(row, "DisplayName")));
  }
  for (const line of listedNames(output)) {
    const cells = line.split(/ {2,}|\t/);
    const id = cells.at(-1) ?? "";
    if (cells.length === 1 && /[\s,]/.test(id)) ids.ignore(id, "not-a-value");
    else add(id, cells.length > 1 ? (cells[0] ?? "") : "");
  }
  const found = ids.found({ refusal, remarks: output.remarks });
  return {
    ...found,
    values: found.values.map((siteId) => ({ siteId, displayName: names.get(siteId) ?? "" })),
    removed: prefixes > 0 ? [...found.removed, { prefix: "site:" }] : found.removed,
  };
}
