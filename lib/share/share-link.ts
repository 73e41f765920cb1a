/*
 * The compatibility law of share links.
 *
 * 1. A link is `/open#<version>.<payload>.<check>`; only A-Z a-z 0-9 - _ . occur after the # sign.
 * 2. The check is the first 10 characters of base64url(SHA-256(ASCII of `<version>.<payload>`)), in every version there
 *    will ever be: it tells "damaged" from "made by a newer version". It proves nothing about who made the link.
 * 3. The payload is base64url(deflate-raw(canonical JSON of the answers)), with every value written out, so that a later
 *    default cannot change an old change. Version 1 has no dictionary, version 2 the preset one of `dictionary.ts`, which
 *    is frozen with its number. New links are version 2.
 * 4. Every version that was released is opened for ever: `links.json` only grows, and no line of it is ever edited.
 *    A change that an old link would not survive is a new version with a pure function that lifts the old one.
 * 5. A link is untrusted. Length, alphabet, shape and check are tested before anything is unfolded, unfolding stops at
 *    64 KiB, and the answers pass the same validators as typing.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { strToU8 } from "fflate";
import { exchangeVersionIn } from "@/lib/answers/names-of-version";
import { parseAnswersJson, type ParsedAnswers } from "@/lib/answers/parse-answers";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { linkDictionary } from "./dictionary";
import { packText, toBase64Url, unpackText } from "./payload";
import { shareProblem, type ShareProblem, type ShareReason } from "./share-problem";

/** The dictionary of each version that is opened. */
const dictionaries: ReadonlyMap<string, Uint8Array> = new Map([
  ["1", new Uint8Array()],
  ["2", linkDictionary],
]);
const checkLength = 10;
const maxLinkLength = 8192;

/** Problems that no mistake makes: the JSON was built to harm whoever reads it. */
const attackCodes: ReadonlySet<string> = new Set(["TOO_DEEP", "TOO_MANY_VALUES", "FORBIDDEN_KEY"]);

/** How a code fits into mail and chat: up to 1,000 characters, up to 2,000 (people are warned), or only as a file. */
export type ShareLength = "fine" | "long" | "too-long";

/** The code of a link, `2.<payload>.<check>`. `canonicalAnswers` is the canonical JSON of validated answers. */
export function encodeShare(canonicalAnswers: string): string {
  const body = `2.${packText(canonicalAnswers, linkDictionary)}`;
  return `${body}.${checkOf(body)}`;
}

/** The address of a code inside any installation of the wizard. */
export function sharePath(code: string): string {
  return `/open#${code}`;
}

/** Whether a code may be sent as a link. */
export function shareLength(code: string): ShareLength {
  if (code.length > 2000) return "too-long";
  return code.length > 1000 ? "long" : "fine";
}

/**
 * Reads a whole address, `/open#...`, `#...` or the bare code; blanks around it do not matter.
 * Never throws. At most 200 servers a list, as everywhere but on the command line.
 */
export function decodeShare(text: string): Result<ParsedAnswers, ShareProblem> {
  if (text.length > maxLinkLength) return refuse({ code: "too-long", values: {} });
  const code = codeIn(text.trim());
  if (!code.ok) return code;
  const packed = packedIn(code.value);
  if (!packed.ok) return packed;
  const json = unpackText(packed.value.payload, packed.value.dictionary);
  if (json === undefined) return refuse({ code: "hostile", values: {} });
  const parsed = parseAnswersJson(json);
  if (parsed.ok) return parsed;
  const madeByHand = parsed.error.some((problem) => attackCodes.has(problem.code));
  if (madeByHand) return refuse({ code: "hostile", values: {} });
  return fail(
    shareProblem({ code: "invalid-answers", values: {} }, { problems: parsed.error, version: exchangeVersionIn(json) }),
  );
}

function refuse(reason: ShareReason): Result<never, ShareProblem> {
  return fail(shareProblem(reason));
}

function checkOf(body: string): string {
  return toBase64Url(sha256(strToU8(body))).slice(0, checkLength);
}

/** Everything after the # sign, or the whole text when it is a bare code. */
function codeIn(text: string): Result<string, ShareProblem> {
  const hash = text.indexOf("#");
  const code = text.slice(hash + 1);
  if (code === "") return refuse({ code: "empty", values: {} });
  if (/^[0-9]/.test(code)) return ok(code);
  if (/\/open%23[0-9]/i.test(code)) return refuse({ code: "sign-rewritten", values: {} });
  if (hash < 0 && /\/open\/?$/.test(code)) return refuse({ code: "empty", values: {} });
  const isAddress = hash < 0 && /^https?:\/\/[^?]*$/i.test(code);
  return refuse({ code: isAddress ? "page-address" : "not-ours", values: {} });
}

interface Packed {
  readonly payload: string;
  readonly dictionary: Uint8Array;
}

/** The payload of an undamaged code, and the dictionary of its version, which this wizard knows. */
function packedIn(code: string): Result<Packed, ShareProblem> {
  const foreign = /[^A-Za-z0-9_.-]/u.exec(code);
  if (foreign)
    return refuse({
      code: "foreign-character",
      values: { codePoint: codePoint(foreign[0]), position: foreign.index + 1 },
    });
  const [format = "", payload = "", check = "", ...rest] = code.split(".");
  if (rest.length > 0 || check.length > checkLength) return refuse({ code: "added-to", values: {} });
  if (check.length < checkLength) return refuse({ code: "cut-off", values: { arrived: code.length } });
  if (checkOf(`${format}.${payload}`) !== check) return refuse({ code: "check-differs", values: {} });
  const dictionary = dictionaries.get(format);
  if (dictionary) return ok({ payload, dictionary });
  return refuse({ code: /^[1-9][0-9]*$/.test(format) ? "newer-version" : "not-ours", values: {} });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
