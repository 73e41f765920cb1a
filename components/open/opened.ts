import { exchangeVersionIn } from "@/lib/answers/names-of-version";
import type { ExchangeVersion } from "@/lib/answers/types";
import { parseAnswersJson, type ParsedAnswers } from "@/lib/answers/parse-answers";
import type { Problem } from "@/lib/errors/problem";
import { shareProblemText } from "@/lib/messages/problem-text";
import { repairLink } from "@/lib/share/repair-link";
import { decodeShare } from "@/lib/share/share-link";
import { answersText } from "@/components/files/answers-text";
import { fileBytes } from "@/components/files/file-bytes";
import type { OpenTexts } from "@/components/messages/open";
import type { ProblemWords } from "@/lib/messages/words";

/** What this page was given to open. */
export interface Given {
  readonly kind: "link" | "file";
  readonly text: string;
}

/** Why something was not opened, and what may be done about it. */
export interface Refusal {
  readonly state: "refused";
  readonly title: string;
  readonly message: string;
  readonly steps: readonly string[];
  readonly problems: readonly Problem[];
  /** That of the refused answers, whose names the problems use. */
  readonly version?: ExchangeVersion | undefined;
  /** The undamaged code inside the text, when only something was added to it. */
  readonly repaired?: string;
}

/** What came of it: answers to show, or what is wrong, in words. */
export type Opened =
  | { readonly state: "nothing" }
  | { readonly state: "answers"; readonly kind: Given["kind"]; readonly parsed: ParsedAnswers }
  | Refusal;

/** Reads a link or the text of a file; never throws, and stores nothing. */
export function openGiven({ kind, text }: Given, texts: OpenTexts, words: ProblemWords): Opened {
  // Whoever was sent answers.json as text pastes it where a link is asked for.
  return kind === "file" || text.trimStart().startsWith("{") ? openFileText(text, texts) : openLink(text, texts, words);
}

function openLink(text: string, texts: OpenTexts, words: ProblemWords): Opened {
  const decoded = decodeShare(text);
  if (decoded.ok) return { state: "answers", kind: "link", parsed: decoded.value };
  const { code, reason, problems, version } = decoded.error;
  if (code === "empty") return { state: "nothing" };
  const message = shareProblemText(reason, words);
  const repaired = repairLink(text);
  return {
    state: "refused",
    title: texts.problemTitles[code],
    message,
    problems,
    version,
    steps: repaired === undefined ? texts.problemSteps[code] : [],
    ...(repaired === undefined ? {} : { repaired }),
  };
}

function openFileText(text: string, texts: OpenTexts): Opened {
  const parsed = parseAnswersJson(text);
  if (parsed.ok) return { state: "answers", kind: "file", parsed: parsed.value };
  return { ...refusedFile(texts.fileRefused, texts, parsed.error), version: exchangeVersionIn(text) };
}

/** A file that was not opened. */
export function refusedFile(message: string, texts: OpenTexts, problems: readonly Problem[] = []): Refusal {
  return { state: "refused", title: texts.fileProblem, message, problems, steps: [] };
}

const largestFile = 1024 * 1024;
const largestZip = 20 * 1024 * 1024;

/** The text of answers.json, alone or in the archive of a bundle, or the sentence that says why it is none of ours. */
export async function readAnswersFile(
  file: File,
  texts: OpenTexts,
): Promise<{ readonly text: string } | { readonly refused: string }> {
  const read = await fileBytes(file, largestZip);
  const isZip = await startsLikeZip(file);
  if (!read.ok && read.error !== "too-large") return { refused: texts.noAnswers[read.error] };
  if (!read.ok || (!isZip && read.value.length > largestFile))
    return { refused: isZip ? texts.zipTooLarge : texts.fileTooLarge };
  const answers = isZip ? await unpacked(read.value, texts) : read.value;
  if (typeof answers === "string") return { refused: answers };
  const text = answersText(answers);
  return text.ok ? { text: text.value } : { refused: texts.noAnswers[text.error] };
}

async function startsLikeZip(file: File): Promise<boolean> {
  const start = await fileBytes(file.slice(0, 4), 4);
  return start.ok && [0x50, 0x4b, 0x03, 0x04].every((byte, index) => start.value[index] === byte);
}

async function unpacked(archive: Uint8Array, texts: OpenTexts): Promise<Uint8Array | string> {
  const { answersInZip } = await import("./answers-in-zip");
  try {
    return answersInZip(archive) ?? texts.zipWithout;
  } catch {
    return texts.zipUnreadable;
  }
}
