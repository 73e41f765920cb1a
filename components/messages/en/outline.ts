import { duration } from "@/lib/messages/en/locale";
import { changesOn } from "./changes-on";
import { count, number } from "./format";

/** Texts of the panel “What will change”. */
export const outlineTexts = {
  title: "What will change",
  empty: "Choose what you want to do: the servers and every change to them are drawn here while you answer.",
  loading: "The plan is being made.",
  /** Instead of a drawing and a list of changes. */
  refused: {
    PAIR_REFUSED: "No change is planned: these versions are not supported together.",
    NOTHING_TO_DO: "No change is planned: there is nothing to do for this version of Exchange.",
  },
  /** The same on the bar. */
  nothing: "No change is planned",
  undecided: "Trust in Lync, if Unified Messaging calls for it",
  sketch: "This is a sketch. The plan follows when every section is answered.",
  count: changesOn,
  targets: (first: string, others: number) => (others === 0 ? first : `${first} and ${others} more`),
  more: (changes: number) => count(changes, { one: "# more change", other: "# more changes" }),
  fewer: "Show fewer changes",
  see: "See the whole plan",
  windowPast: "This start is in the past.",
  windowShort: (change: number, wayBack: number) => {
    // The field takes minutes.
    const [needed, back] = [change, wayBack].map(duration);
    return `This window is too short: the plan takes about ${needed}, and its undo ${back}. Make it at least ${number(change + wayBack)} minutes.`;
  },
} as const;
