import { sha256 } from "@noble/hashes/sha2.js";

/** Lower-case hexadecimal SHA-256 of the bytes, 64 characters; the same in the browser and in Node. */
export function sha256Hex(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
