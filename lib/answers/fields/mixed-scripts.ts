import type { FieldWarning } from "./field-policy";

/** Scripts whose letters look alike; one name that mixes them is more often a trick or a slip than a name. */
const lookAlikeScripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** For a name that mixes letters which look alike; `command` is the command that shows the true name. */
export function mixedScripts(value: string, command: string): readonly FieldWarning[] {
  if (lookAlikeScripts.filter((script) => script.test(value)).length < 2) return [];
  return [{ code: "mixed-scripts", values: { command } }];
}
