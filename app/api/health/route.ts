import { apiCall } from "@/lib/server/api-call";
import { jsonResponse } from "@/lib/server/api-response";

/** Says that the server answers; it depends on nothing else. */
export async function GET(request: Request): Promise<Response> {
  return apiCall(request, () => jsonResponse(200, { status: "ok" }));
}
