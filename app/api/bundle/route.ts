import { exchangeVersionIn } from "@/lib/answers/names-of-version";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { apiCall } from "@/lib/api/api-call";
import { downloadResponse, refusal } from "@/lib/api/api-response";
import { readJsonBody } from "@/lib/api/json-body";
import { withoutEcho } from "@/lib/api/without-echo";

/** Answers in, the archive out: the same bytes as the browser and the command line make from the same answers. */
export async function POST(request: Request): Promise<Response> {
  return apiCall(request, async () => {
    const body = await readJsonBody(request);
    if (!body.ok) return body.error;
    const parsed = parseAnswersJson(body.value);
    if (!parsed.ok) return refusal(400, parsed.error.map(withoutEcho), { version: exchangeVersionIn(body.value) });
    const { bundle } = generateBundle(parsed.value.answers);
    return downloadResponse(zipBundle(bundle), bundle.name);
  });
}
