import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import { fail, ok, type Problem, type Result } from "@/lib/errors/problem";
import { shareProblemText } from "@/lib/messages/problem-text";
import { decodeShare } from "@/lib/share/share-link";
import type { ProblemWords } from "@/lib/messages/words";
import { answersText } from "@/components/files/answers-text";
import { fileBytes } from "@/components/files/file-bytes";
import type { CompareTexts } from "@/components/messages/compare";

/** One of two revisions that are compared. */
export interface Revision {
  /** Where it comes from, in words. */
  readonly source: string;
  /** With defaults written out where it is complete, so that only real differences show. */
  readonly draft: DraftAnswers;
  /** Undefined while answers are missing or wrong. */
  readonly answers: Answers | undefined;
  readonly hash: string | undefined;
}

/** Why something is no revision. */
export interface RevisionProblem {
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** A draft of this browser as a revision, complete or not. */
export function revisionOfDraft(draft: DraftAnswers, source: string): Revision {
  const completed = completeDraft(draft);
  if (!completed.ok) return { source, draft, answers: undefined, hash: undefined };
  return revisionOfAnswers(completed.value.answers, source);
}

/** The revision in a share link. Never throws. */
export function revisionOfLink(
  text: string,
  texts: CompareTexts,
  words: ProblemWords,
): Result<Revision, RevisionProblem> {
  const decoded = decodeShare(text);
  if (!decoded.ok) {
    const { reason, problems } = decoded.error;
    return refuse(shareProblemText(reason, words), problems);
  }
  return ok(revisionOfAnswers(decoded.value.answers, texts.fromLink));
}

const largestFile = 5 * 1024 * 1024;

/** The revision in answers.json, or in the answers.json of a bundle. */
export async function revisionOfFile(file: File, texts: CompareTexts): Promise<Result<Revision, RevisionProblem>> {
  const read = await fileBytes(file, largestFile);
  if (!read.ok) return refuse(read.error === "too-large" ? texts.tooLarge : texts.noAnswers[read.error]);
  const { readArchive } = await import("@/lib/bundle/read-archive");
  const archive = readArchive(read.value);
  if (!archive.ok && archive.error.code !== "not-an-archive") return refuse(archive.error.message);
  const json = archive.ok ? archive.value.get("answers.json") : read.value;
  if (json === undefined) return refuse(texts.archiveWithout);
  const text = answersText(json);
  if (!text.ok) return refuse(texts.noAnswers[text.error]);
  const parsed = parseAnswersJson(text.value);
  if (!parsed.ok) return refuse(texts.fileRefused, parsed.error);
  return ok(revisionOfAnswers(parsed.value.answers, file.name));
}

function revisionOfAnswers(answers: Answers, source: string): Revision {
  return { source, answers, draft: draftFromAnswers(answers), hash: planHash(answers) };
}

function refuse(message: string, problems: readonly Problem[] = []): Result<never, RevisionProblem> {
  return fail({ message, problems });
}
