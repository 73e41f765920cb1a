import { answered, type Given } from "@/lib/text/answered";
import type { PlannedTarget } from "./types";

/** The name of a target, with the answers that give it. */
export function named(name: Given): Pick<PlannedTarget, "name" | "paths"> {
  const { value, paths } = answered(name);
  return { name: value, paths };
}
