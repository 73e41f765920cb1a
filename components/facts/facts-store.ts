import { draftStore } from "@/components/drafts/draft-store";
import { admit } from "@/lib/from-facts/admit";
import { choose, fillDraft, type ToldDraft } from "@/lib/from-facts/fill-draft";
import type { Candidate, NamedFacts, Offer, OpenOffer, Refusal } from "@/lib/from-facts/types";
import { readFactsFile, type FileProblem } from "./read-facts-file";

export interface RefusedFile {
  readonly name: string;
  readonly why: FileProblem | Refusal;
}

/** The facts files of this browser window, and what came of them. They are forgotten with the window; answers stay. */
export interface FactsState {
  readonly files: readonly NamedFacts[];
  readonly refused: readonly RefusedFile[];
  /** How many files the last drop brought, and how many answers it filled in. */
  readonly added: number;
  readonly written: number;
  /** Offers for which a person keeps what is there, with that value. */
  readonly kept: ReadonlySet<string>;
  /** The draft before the last drop, as long as it can be brought back. */
  readonly before: ToldDraft | undefined;
  readonly undone: boolean;
  /** Path of the page that got the last drop; undefined before the first. */
  readonly at: string | undefined;
}

const nothing: FactsState = {
  ...{ files: [], refused: [], added: 0, written: 0, kept: new Set<string>(), before: undefined, undone: false },
  at: undefined,
};

let state = nothing;
const listeners = new Set<() => void>();

function change(next: Partial<FactsState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** The present draft, with what facts gave to it. */
function present(): ToldDraft {
  const { draft, told = {} } = draftStore.read().current;
  return { draft, told };
}

/** Fills what is empty and counts it. */
function fill(files: readonly NamedFacts[], start: ToldDraft): number {
  const { draft, told, written } = fillDraft(files, start);
  draftStore.fill(draft, told);
  return written.length;
}

const keyOf = ({ id, present: value }: OpenOffer): string => `${id} ${value}`;

export const factsStore = {
  read: (): FactsState => state,
  atFirst: (): FactsState => nothing,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** Reads files that were given to a page, and fills the present draft from all that are read by now. */
  async take(given: readonly File[], at: string): Promise<void> {
    const read = await Promise.all(given.map(async (file) => ({ name: file.name, result: await readFactsFile(file) })));
    const fresh = read.flatMap(({ result }) => (result.ok ? [result.value] : []));
    const unreadable = read.flatMap(({ name, result }) => (result.ok ? [] : [{ name, why: result.error }]));
    const { files, refused } = admit(state.files, fresh, Date.now());
    const added = fresh.length - refused.length;
    const before = present();
    const written = added > 0 ? fill(files, before) : 0;
    change({
      ...{ files, refused: [...unreadable, ...refused], added, written, undone: false, at },
      before: written > 0 ? before : undefined,
    });
  },

  choose(offer: Offer, candidate: Candidate): void {
    const before = state.before ?? present();
    const chosen = choose(present(), offer, candidate);
    change({ written: state.written + 1 + fill(state.files, chosen), before, undone: false });
  },

  keep(offer: OpenOffer): void {
    change({ kept: new Set([...state.kept, keyOf(offer)]) });
  },

  isKept: (offer: OpenOffer): boolean => state.kept.has(keyOf(offer)),

  undo(): void {
    if (state.before) draftStore.fill(state.before.draft, state.before.told);
    change({ ...nothing, undone: true, at: state.at });
  },

  putAway(): void {
    change(nothing);
  },
};
