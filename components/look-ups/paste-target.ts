import type { KindId } from "@/lib/command-output/kinds";
import type { PastedTexts } from "@/components/messages/pasted";
import type { LookUp } from "./look-up";
import type { Proposal } from "./proposal";

/** Writes what was found into the form. */
export type Fill = () => void;

/** A question of the page that pasted output may answer. */
export interface PasteTarget {
  readonly kinds: readonly KindId[];
  /** Whether it has no answer yet. */
  readonly isOpen: () => boolean;
  /** Loads the reader, which is too heavy for the page, and reads. */
  readonly read: (text: string, texts: PastedTexts) => Promise<Proposal<Fill>>;
}

export interface PasteTargetSpec<Change> {
  readonly lookUp: LookUp;
  readonly isOpen: () => boolean;
  readonly read: (text: string, texts: PastedTexts) => Promise<Proposal<Change>>;
  readonly fill: (change: Change) => void;
}

/** A question with the reader of its look-up, so that the box need not know what either writes. */
export function pasteTarget<Change>({ lookUp, isOpen, read, fill }: PasteTargetSpec<Change>): PasteTarget {
  return {
    kinds: lookUp.kinds,
    isOpen,
    read: async (text, texts) => {
      const { change, offers, ...said } = await read(text, texts);
      return {
        ...said,
        ...(change === undefined ? {} : { change: () => fill(change) }),
        offers: offers.map(({ change: offered, ...offer }) => ({ ...offer, change: () => fill(offered) })),
      };
    },
  };
}
