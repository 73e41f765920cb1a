import { fail, ok, type Result } from "@/lib/errors/problem";
import { refusal } from "./api-response";

/** Most bytes of a request body (safety E7); answers with 200 servers have about half of that. */
export const maxBodyBytes = 64 * 1024;

/**
 * The text of a JSON body, or the refusal to send: 415 for another content type, 413 above 64 KiB, 400 for text that is
 * not UTF-8. Bytes are counted as they arrive, so neither a wrong length nor a chunked body can fill the memory.
 */
export async function readJsonBody(request: Request): Promise<Result<string, Response>> {
  const mediaType = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") {
    return fail(refusal(415, [{ path: "", code: "CONTENT_TYPE", values: {} }]));
  }
  if (Number(request.headers.get("content-length")) > maxBodyBytes) return fail(tooLarge());
  const body = await readBounded(request);
  if (!body) return fail(tooLarge());
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return fail(refusal(400, [{ path: "", code: "NOT_UTF8", values: {} }]));
  }
}

async function readBounded(request: Request): Promise<Uint8Array | undefined> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > maxBodyBytes) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(): Response {
  return refusal(413, [{ path: "", code: "BODY_TOO_LARGE", values: {} }]);
}
