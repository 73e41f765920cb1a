import type { FieldWarning } from "./field-policy";

/** Scripts whose letters look alike; one name that mixes them is more often a trick or a slip than a name. */
const lookAlikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** For a name that mixes letters which look alike; `compareWith` is the command that shows the true name. */
export function mixedScripts(value: string, label: string, compareWith: string): readonly FieldWarning[] {
  if (lookAlikeScripts.filter((script) => script.test(value)).length < 2) return [];
  const message = `This ${label} mixes Latin, Cyrillic or Greek letters that look alike: compare it with ${compareWith}.`;
  return [{ code: "mixed-scripts", message }];
}
