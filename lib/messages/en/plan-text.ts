import { counted, number } from "./locale";

/** A plan as plain text for a forum or a chat. */
export const planText = {
  goals: {
    integrate: "integrate",
    reapply: "reapply",
    "renew-certificate": "renew-certificate",
    "repair-duplicate": "repair-duplicate",
    "turn-off": "turn-off",
  },
  placements: { "same-computer": "same-computer", "separate-computers": "separate-computers", none: "none" },
  head: (goal: string, exchange: string) => `Goal: ${goal}. ${exchange}.`,
  unifiedMessaging: (placement: string) => `Unified Messaging: ${placement}.`,
  order: (scripts: readonly string[]) => `Order of the scripts: ${scripts.join(", ")}.`,
  byHand: "By hand",
  more: (lines: number) => `and ${number(lines)} more like these`,
  on: (server: string) => `On ${server}:`,
  moreServers: (servers: number) => `and ${counted(servers, "more server")}, each with values of its own`,
  leftOut: "Left out:",
  /** Of steps that are left out for one reason; a title may have a comma. */
  titles: (titles: readonly string[]) => titles.join("; "),
};
