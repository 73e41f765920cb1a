import { parseAnswersJson, type ParsedAnswers } from "@/lib/answers/parse-answers";
import type { Problem } from "@/lib/errors/problem";
import { decodeShare } from "@/lib/share/share-link";
import { openTexts } from "@/components/messages/en-open";

/** What somebody gave this page to open. */
export interface Given {
  readonly kind: "link" | "file";
  readonly text: string;
}

/** What came of it: answers to show, or what is wrong, in words. */
export type Opened =
  | { readonly state: "nothing"; readonly message: string }
  | { readonly state: "answers"; readonly kind: Given["kind"]; readonly parsed: ParsedAnswers }
  | { readonly state: "refused"; readonly message: string; readonly problems: readonly Problem[] };

/** Reads a link or the text of a file; never throws, and stores nothing. */
export function openGiven({ kind, text }: Given): Opened {
  if (kind === "link") {
    const decoded = decodeShare(text);
    if (decoded.ok) return { state: "answers", kind, parsed: decoded.value };
    const { code, message, problems } = decoded.error;
    return code === "empty" ? { state: "nothing", message } : { state: "refused", message, problems };
  }
  const parsed = parseAnswersJson(text);
  if (parsed.ok) return { state: "answers", kind, parsed: parsed.value };
  return { state: "refused", message: openTexts.fileRefused, problems: parsed.error };
}

const largestFile = 1024 * 1024;

/** The text of a file, or the sentence that says why it is none of ours. */
export async function readAnswersFile(file: File): Promise<{ readonly text: string } | { readonly refused: string }> {
  if (file.size > largestFile) return { refused: openTexts.fileTooLarge };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { refused: openTexts.fileUnreadable };
  }
}
