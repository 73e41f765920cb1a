import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { deflateShort } from "./deflate";

/** Most bytes of JSON that a link may unfold to; a bomb is stopped here (safety E3). */
const maxInflatedBytes = 64 * 1024;

/** Deflate grows a byte at most 1,032 times, so feeding this many at once never makes more than 264 KB before the limit is seen. */
const inputStep = 256;

/** Most bytes that are packed as short as possible, which takes its time; what is longer becomes no link people can send. */
const maxShortBytes = 16 * 1024;

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Text as base64url(deflate-raw(UTF-8)) with a preset dictionary: the same bytes on every engine. The memory level of
 * fflate is fixed because its default depends on the engine's logarithm.
 */
export function packText(text: string, dictionary: Uint8Array): string {
  const bytes = strToU8(text);
  const isShort = bytes.length <= maxShortBytes;
  return toBase64Url(isShort ? deflateShort(bytes, dictionary) : deflateSync(bytes, { level: 9, mem: 4, dictionary }));
}

/**
 * The text in a payload that was packed with this dictionary, or undefined when it is not base64url, not deflate, not UTF-8, or more than 64 KiB long.
 * Unfolding stops as soon as the limit is passed, so a bomb costs no more than an honest link.
 */
export function unpackText(payload: string, dictionary: Uint8Array): string | undefined {
  try {
    const packed = strToU8(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), true);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflateBounded(packed, dictionary));
  } catch {
    return undefined;
  }
}

function inflateBounded(packed: Uint8Array, dictionary: Uint8Array): Uint8Array {
  const output = new Uint8Array(maxInflatedBytes);
  let length = 0;
  let complete = false;
  const stream = new Inflate({ dictionary }, (chunk, final) => {
    complete = final;
    if (length + chunk.length > maxInflatedBytes) throw new RangeError("The payload unfolds to more than 64 KiB.");
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += inputStep) {
    stream.push(packed.subarray(at, at + inputStep), at + inputStep >= packed.length);
  }
  if (!complete) throw new RangeError("The payload ends too early.");
  return output.subarray(0, length);
}
