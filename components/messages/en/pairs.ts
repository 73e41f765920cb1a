import { list } from "./format";
import { areOutOfSupport } from "@/lib/messages/en/support";
import { pairs } from "@/lib/messages/en/pairs";
import { supportDates } from "@/lib/messages/en/support-dates";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";

const capitalised = (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;

/** Texts about versions that work together, and how long Microsoft supports them. */
export const pairTexts = {
  ...pairs,
  supportDates,
  caption: "Which versions can be planned together",
  exchange: "Exchange",
  /** Below that head. */
  shortExchange: {
    "2010": "2010",
    "2013": "2013",
    "2016": "2016",
    "2019": "2019",
    se: "SE",
  } satisfies Readonly<Record<ExchangeVersion, string>>,
  otherVersions: "Other versions of Exchange in your organisation",
  short: {
    "lync-2013": "Lync 2013",
    "skype-2015": "Skype for Business 2015",
    "skype-2019": "Skype for Business 2019",
    "skype-se": "Skype for Business SE",
  } satisfies Readonly<Record<LyncVersion, string>>,
  /** Instead, in columns that are narrower than a word. */
  shortest: {
    "lync-2013": "Lync 2013",
    "skype-2015": "SfB 2015",
    "skype-2019": "SfB 2019",
    "skype-se": "SfB SE",
  } satisfies Readonly<Record<LyncVersion, string>>,
  shortestMeans: "SfB is Skype for Business Server.",
  yours: "your choice",
  chosen: (exchange: string, lync: string, verdict: string) => `${exchange} with ${lync}: ${verdict.toLowerCase()}.`,
  /** Beside a version that is not supported with the other one that is chosen. */
  refusedWith: (other: string) => ` – not supported with ${other}`,
  /** Where people would continue. */
  deadEnd: {
    pair: "There is no plan for this pair. Choose another version of one of the two products above.",
    useless: "There is nothing to do for this version. Choose another version above, or another change.",
  },
  confidence: (confidence: string) => `(${confidence}.)`,
  pastSupport: (products: readonly string[]) => `${areOutOfSupport(products)}.`,
  dates: "Dates of support",
  nothingToDo: (exchange: string) => `Nothing to do for ${exchange}:`,
  chooseGoal: (goal: string) => `Choose “${goal}”`,
  chooseOtherGoal: "Choose another change",
  useless: (why: string) => `${capitalised(why)}.`,
  pairsOf: (verdict: string, exchanges: readonly string[], lyncs: readonly string[]) =>
    `${verdict}: ${list(exchanges)} with ${list(lyncs)}`,
  paidUpdates: (products: readonly string[]) => `Paid security updates for ${list(products)} ended in October 2026.`,
} as const;
