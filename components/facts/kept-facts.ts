import { draftStore } from "@/components/drafts/draft-store";
import { draftShelves } from "@/components/drafts/draft-shelf";
import { ageProblem } from "@/lib/facts/facts-age";
import type { NamedFacts } from "@/lib/from-facts/types";
import { factsIn } from "@/lib/records/read-facts";

/** What is kept with a draft, so that a reload and another tab compare it as well. */
export interface KeptFacts {
  readonly files: readonly NamedFacts[];
  /** Those that are too old by now; they are compared no more. */
  readonly outdated: readonly NamedFacts[];
  /** Offers for which a person keeps what is there, with that value. */
  readonly kept: ReadonlySet<string>;
  /** Whether a reload brings them back; false when the browser refused to store them. */
  readonly stored: boolean;
}

const nothing: KeptFacts = { files: [], outdated: [], kept: new Set(), stored: true };

let text: string | null = null;
let parsed: KeptFacts = nothing;

/** The facts of the present draft. */
export const keptFacts = {
  /** The same object until something changes, as useSyncExternalStore demands. */
  read(): KeptFacts {
    const { facts: id } = draftStore.read().current;
    const present = id === undefined ? null : draftShelves.facts.get(id);
    if (present !== text) {
      text = present;
      parsed =
        present === null ? nothing : { ...parse(present), stored: id === undefined || draftShelves.facts.isKept(id) };
    }
    return parsed;
  },

  write({ files, kept }: Pick<KeptFacts, "files" | "kept">): void {
    draftStore.setApart("facts", files.length === 0 ? undefined : JSON.stringify({ files, kept: [...kept] }));
  },

  subscribe(listener: () => void): () => void {
    const ways = [draftStore.subscribe(listener), draftShelves.facts.subscribe(listener)];
    return () => ways.forEach((leave) => leave());
  },
};

/** Never throws: what no script wrote is left out, so that corrupt storage cannot break a page. */
function parse(stored: string): Omit<KeptFacts, "stored"> {
  try {
    const { files, kept } = JSON.parse(stored) as { readonly files?: unknown; readonly kept?: unknown };
    const texts = Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    const read = Array.isArray(files) ? files.flatMap(readFile) : [];
    const now = Date.now();
    const isOld = ({ facts }: NamedFacts) => ageProblem(facts.time, now) === "too-old";
    return { files: read.filter((file) => !isOld(file)), outdated: read.filter(isOld), kept: new Set(texts) };
  } catch {
    return nothing;
  }
}

function readFile(value: unknown): readonly NamedFacts[] {
  const { name, facts } = value as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || typeof facts !== "object" || facts === null) return [];
  const read = factsIn(facts as Readonly<Record<string, unknown>>);
  return read.ok ? [{ name, facts: read.value }] : [];
}
