import { problemWordsFor } from "@/lib/answers/names-of-version";
import type { ExchangeVersion } from "@/lib/answers/types";
import { problemText } from "@/lib/messages/problem-text";
import type { Problem } from "@/lib/errors/problem";
import { problemWords } from "@/lib/messages/en/problems";

/** Answers of the API are never kept by a cache: they hold what one caller sent. */
const noStore = { "Cache-Control": "no-store" } as const;

/** A JSON answer. */
export function jsonResponse(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...noStore, ...headers } });
}

/** What a refusal may have besides. */
interface RefusalOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** That of the refused answers, whose names are used. */
  readonly version?: ExchangeVersion | undefined;
}

/** A refusal: `{ problems: [{ path, message }] }`, in every case the same shape, in English. */
export function refusal(
  status: number,
  problems: readonly Problem[],
  { headers = {}, version }: RefusalOptions = {},
): Response {
  const words = problemWordsFor(problemWords, version);
  const said = problems.map((problem) => ({ path: problem.path, message: problemText(problem, words) }));
  return jsonResponse(status, { problems: said }, headers);
}

/** Bytes to save under a name that is made from constants and the plan hash, never from the answers. */
export function downloadResponse(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: { ...noStore, "Content-Type": "application/zip", "Content-Disposition": `attachment; filename="${name}"` },
  });
}
