import { goalProfiles, goals, type Goal, type Unneeded } from "@/lib/answers/goals";
import { exchangeProducts, messagingRoleOf, type ExchangeVersion } from "@/lib/answers/products";
import type { SectionText } from "./en/sections";
import type { HowToText } from "./how-to-text";

/** Whether a goal turns instant messaging off; one that is not known yet does not. */
export function turnsOff(goal: Goal | undefined): boolean {
  const known = goals.find((one) => one === goal);
  return known !== undefined && goalProfiles[known].messaging === "off";
}

/**
 * A section in the words that fit the goal, and the answers that are left out; in those of turning on while there is no
 * goal.
 */
export function sectionText(
  { title, why, goals: variants, without }: SectionText,
  goal: Goal | undefined,
  unneeded: Unneeded = {},
): Pick<SectionText, "title" | "why"> {
  const asked = Object.entries(without ?? {}).find(([answer]) => Object.hasOwn(unneeded, answer))?.[1];
  return { title, why, ...asked, ...(goal && variants?.[goal]) };
}

/** What to look for in the output of a command, in the words that fit the goal and the version of Exchange. */
export function lookForText(
  { lookFor, lookForOff = lookFor, lookForOnClientAccess, onOverride }: HowToText,
  goal: Goal | undefined,
  version: ExchangeVersion | undefined,
): string {
  if (lookForOnClientAccess !== undefined && messagingRoleOf(version) === "ClientAccess") return lookForOnClientAccess;
  const product = version && exchangeProducts[version];
  if (onOverride !== undefined && product?.planned && product.settings === "setting-override")
    return `${lookFor} ${onOverride}`;
  return turnsOff(goal) ? lookForOff : lookFor;
}
