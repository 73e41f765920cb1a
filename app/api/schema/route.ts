import { answersJsonSchema } from "@/lib/server/answers-json-schema";
import { apiCall } from "@/lib/server/api-call";
import { jsonResponse } from "@/lib/server/api-response";

/** The JSON Schema of the answers. */
export async function GET(request: Request): Promise<Response> {
  return apiCall(request, () => jsonResponse(200, answersJsonSchema(), { "Content-Type": "application/schema+json" }));
}
