import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalJson } from "./canonical-json";
import type { Answers } from "./types";

/**
 * Identity of a plan: lower-case hexadecimal SHA-256 over the UTF-8 of the canonical JSON of the answers, 64 digits.
 * The generator's version is no part of it, so that "same plan, newer generator" stays visible.
 */
export function planHash(answers: Answers): string {
  const digest = sha256(new TextEncoder().encode(canonicalJson(answers)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
