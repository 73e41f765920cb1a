import { problemText } from "@/lib/messages/problem-text";
import type { Problem } from "@/lib/errors/problem";
import { problemWords } from "@/lib/messages/en/problems";

/** Answers of the API are never kept by a cache: they hold what one caller sent. */
const noStore = { "Cache-Control": "no-store" } as const;

/** A JSON answer. */
export function jsonResponse(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...noStore, ...headers } });
}

/** A refusal: `{ problems: [{ path, message }] }`, in every case the same shape, in English. */
export function refusal(
  status: number,
  problems: readonly Problem[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const said = problems.map((problem) => ({ path: problem.path, message: problemText(problem, problemWords) }));
  return jsonResponse(status, { problems: said }, headers);
}

/** Bytes to save under a name that is made from constants and the plan hash, never from the answers. */
export function downloadResponse(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: { ...noStore, "Content-Type": "application/zip", "Content-Disposition": `attachment; filename="${name}"` },
  });
}
