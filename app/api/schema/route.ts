import { answersJsonSchema } from "@/lib/api/answers-json-schema";
import { apiCall } from "@/lib/api/api-call";
import { jsonResponse } from "@/lib/api/api-response";

/** The JSON Schema of the answers. */
export async function GET(request: Request): Promise<Response> {
  return apiCall(request, () => jsonResponse(200, answersJsonSchema(), { "Content-Type": "application/schema+json" }));
}
