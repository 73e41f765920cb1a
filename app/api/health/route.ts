import { apiCall } from "@/lib/api/api-call";
import { jsonResponse } from "@/lib/api/api-response";

/** Says that the server answers; it depends on nothing else. */
export async function GET(request: Request): Promise<Response> {
  return apiCall(request, () => jsonResponse(200, { status: "ok" }));
}
