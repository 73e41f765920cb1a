import { siteIdPolicy } from "@/lib/answers/fields/site-id";
import { Gathering, type Found } from "./findings";
import { findRows } from "./find-rows";
import { cellIn, outputLines } from "./text-lines";

/** A Lync site: the short ID that Lync wants, and the name that people know it by. */
export interface SiteFound {
  readonly siteId: string;
  readonly displayName: string;
}

/**
 * Sites in the output of Get-CsSite. Lync shows some SiteIds with the prefix "site:", which it refuses as input, so the prefix
 * is taken off and reported. A plain list is taken as SiteIds.
 */
export function readSites(text: string): Found<SiteFound> {
  const ids = new Gathering(siteIdPolicy);
  const names = new Map<string, string>();
  let prefixes = 0;
  const add = (id: string, displayName: string) => {
    const bare = id.replace(/^site:/i, "");
    if (bare !== id) prefixes += 1;
    ids.add(bare);
    const stored = siteIdPolicy.normalise(bare);
    if (stored.ok) names.set(stored.value.value, displayName);
  };
  const rows = findRows(text, ["SiteId"], ["DisplayName"]);
  for (const row of rows) {
    const id = cellIn(row, "SiteId");
    if (id.cut) ids.ignore(id.text, "cut");
    else if (id.text !== "") add(id.text, cellIn(row, "DisplayName").text);
  }
  if (rows.length === 0) {
    for (const line of outputLines(text)) {
      const cells = line.trim().split(/ {2,}|\t/);
      if (line.trim() !== "") add(cells.at(-1) ?? "", cells.length > 1 ? (cells[0] ?? "") : "");
    }
  }
  const found = ids.found();
  return {
    values: found.values.map((siteId) => ({ siteId, displayName: names.get(siteId) ?? "" })),
    removed: prefixes > 0 ? [...found.removed, { prefix: "site:" }] : found.removed,
    ignored: found.ignored,
  };
}
