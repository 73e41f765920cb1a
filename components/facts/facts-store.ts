import { draftStore } from "@/components/drafts/draft-store";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { admit } from "@/lib/from-facts/admit";
import { choose, fillDraft, type ToldDraft } from "@/lib/from-facts/fill-draft";
import type { Candidate, NamedFacts, Offer, OpenOffer, Refusal } from "@/lib/from-facts/types";
import { keptFacts, type KeptFacts } from "./kept-facts";
import { readFactsFile, type FileProblem } from "./read-facts-file";

export interface RefusedFile {
  readonly name: string;
  readonly why: FileProblem | Refusal;
}

/** What a page has beside the facts. */
export type Beside = "plan" | "records";

/** What came of the last drop; forgotten with the window. */
interface LastDrop {
  readonly refused: readonly RefusedFile[];
  /** How many files the last drop brought, and how many answers it filled in. */
  readonly added: number;
  readonly written: number;
  /** The draft before the last drop, as long as it can be brought back. */
  readonly before: ToldDraft | undefined;
  readonly undone: boolean;
  /** Path of the page that got the last drop; undefined before the first. */
  readonly at: string | undefined;
}

/** The facts files of the present draft, and what came of the last drop in this window. */
export interface FactsState extends KeptFacts, LastDrop {}

const noDrop: LastDrop = { refused: [], added: 0, written: 0, before: undefined, undone: false, at: undefined };
const atFirst: FactsState = { files: [], outdated: [], kept: new Set(), stored: true, ...noDrop };

let last = noDrop;
let state = atFirst;
let madeOf: readonly [KeptFacts, LastDrop] | undefined;
const listeners = new Set<() => void>();

/** The same object until something changes, as useSyncExternalStore demands. */
function read(): FactsState {
  const facts = keptFacts.read();
  if (madeOf?.[0] !== facts || madeOf[1] !== last) {
    madeOf = [facts, last];
    state = { ...facts, ...last };
  }
  return state;
}

function change(next: Partial<LastDrop>): void {
  last = { ...last, ...next };
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

const readAll = (given: readonly File[]) =>
  Promise.all(given.map(async (file) => ({ name: file.name, result: await readFactsFile(file) })));

/** Whether only a comparison with the other facts files shows it. */
const isOfEstate = ({ code }: Refusal): boolean =>
  code === "other-organisation" || code === "two-organisations" || code === "superseded";

const keyOf = ({ id, present: value }: OpenOffer): string => `${id} ${value}`;

export const factsStore = {
  read,
  atFirst: (): FactsState => atFirst,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    const leave = keptFacts.subscribe(listener);
    return () => {
      listeners.delete(listener);
      leave();
    };
  },

  /** Whether one of the files can answer anything of the present draft. */
  async fits(given: readonly File[]): Promise<boolean> {
    const results = await readAll(given);
    const fresh = results.flatMap(({ result }) => (result.ok ? [result.value] : []));
    return admit(keptFacts.read().files, fresh, Date.now(), present().draft).refused.length < fresh.length;
  },

  /**
   * Reads files that were given to a page, and fills the present draft from all that are read by now. Beside a
   * plan that is complete nothing is filled in unasked, since it would be another plan; beside records the page says itself
   * which files it could not read. Gives whether there is anything to say.
   */
  async take(given: readonly File[], at: string, beside: Beside | undefined): Promise<boolean> {
    const results = await readAll(given);
    const fresh = results.flatMap(({ result }) => (result.ok ? [result.value] : []));
    const unreadable = results.flatMap(({ name, result }) => (result.ok ? [] : [{ name, why: result.error }]));
    const { kept, files: earlier } = keptFacts.read();
    const { files, refused } = admit(earlier, fresh, Date.now(), present().draft);
    const added = fresh.length - refused.length;
    const unsaid = beside === "records" ? refused.filter(({ why }) => isOfEstate(why)) : [...unreadable, ...refused];
    if (added === 0 && unsaid.length === 0) return false;
    const before = present();
    const written = added > 0 && !beside ? fill(files, before) : 0;
    if (added > 0) keptFacts.write({ files, kept });
    change({ refused: unsaid, added, written, undone: false, at, before: written > 0 ? before : undefined });
    return true;
  },

  /** Fills in what a page did not fill unasked. */
  fillIn(at: string): void {
    const before = present();
    const { files } = keptFacts.read();
    change({ refused: [], added: files.length, written: fill(files, before), undone: false, at, before });
  },

  choose(offer: Offer, candidate: Candidate): void {
    const before = last.before ?? present();
    const chosen = choose(present(), offer, candidate);
    change({ written: last.written + 1 + fill(keptFacts.read().files, chosen), before, undone: false });
  },

  /** Takes a draft that facts suggest; that it names fewer servers than they know is no contradiction. */
  adopt(draft: DraftAnswers): void {
    const before = present();
    const { files, kept } = keptFacts.read();
    draftStore.fill(draft, before.told);
    const tables = fillDraft(files, present()).open.filter(({ path }) => path === "mailboxServers");
    keptFacts.write({ files, kept: new Set([...kept, ...tables.map(keyOf)]) });
    change({ before, undone: false });
  },

  /** Fills again what facts gave, after an answer on which it depends was changed by hand. */
  refill(): void {
    const { files } = keptFacts.read();
    if (files.length > 0) fill(files, present());
  },

  /** Opens a draft beside the present one, for which the same facts count. */
  open(draft: DraftAnswers, name?: string): void {
    const { files } = keptFacts.read();
    draftStore.open(draft, name);
    if (files.length > 0) keptFacts.write({ files, kept: new Set() });
    this.refill();
    change(noDrop);
  },

  keep(offer: OpenOffer): void {
    const { files, kept } = keptFacts.read();
    keptFacts.write({ files, kept: new Set([...kept, keyOf(offer)]) });
  },

  isKept: (offer: OpenOffer): boolean => keptFacts.read().kept.has(keyOf(offer)),

  undo(): void {
    if (last.before) draftStore.fill(last.before.draft, last.before.told);
    draftStore.setApart("facts", undefined);
    change({ ...noDrop, undone: true, at: last.at });
  },

  putAway(): void {
    draftStore.setApart("facts", undefined);
    change(noDrop);
  },
};
