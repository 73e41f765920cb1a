import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

/** Most bytes of JSON that a link may unfold to; a bomb is stopped here (safety E3). */
const maxInflatedBytes = 64 * 1024;

/** Deflate grows a byte at most 1,032 times, so feeding this many at once never makes more than 264 KB before the limit is seen. */
const inputStep = 256;

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Text as base64url(deflate-raw(UTF-8)). The memory level is fixed because its default depends on the engine's logarithm. */
export function packText(text: string): string {
  return toBase64Url(deflateSync(strToU8(text), { level: 9, mem: 4 }));
}

/**
 * The text in a payload, or undefined when it is not base64url, not deflate, not UTF-8, or more than 64 KiB long.
 * Unfolding stops as soon as the limit is passed, so a bomb costs no more than an honest link.
 */
export function unpackText(payload: string): string | undefined {
  try {
    const packed = strToU8(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), true);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(inflateBounded(packed));
  } catch {
    return undefined;
  }
}

function inflateBounded(packed: Uint8Array): Uint8Array {
  const output = new Uint8Array(maxInflatedBytes);
  let length = 0;
  let complete = false;
  const stream = new Inflate((chunk, final) => {
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
