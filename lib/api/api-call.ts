import { refusal } from "./api-response";
import { createRateLimit } from "./rate-limit";

const limit = createRateLimit({ calls: 60, windowMs: 60_000, maxAddresses: 10_000 });

/**
 * Runs one call of the API: 60 calls a minute and address, counted over all routes (429 with Retry-After), and a defect
 * becomes a 500 that tells the caller nothing of what was sent. The address is the one that `server/wizard-server.ts` writes
 * over whatever the caller put there.
 */
export async function apiCall(request: Request, answer: () => Response | Promise<Response>): Promise<Response> {
  const seconds = limit(request.headers.get("x-forwarded-for") ?? "unknown", Date.now());
  if (seconds > 0) {
    return refusal(429, [{ path: "", code: "TOO_MANY_CALLS", values: { seconds } }], {
      headers: { "Retry-After": String(seconds) },
    });
  }
  try {
    return await answer();
  } catch (error) {
    console.error("A call of the API failed:", error instanceof Error ? error.name : typeof error);
    return refusal(500, [{ path: "", code: "DEFECT", values: {} }]);
  }
}
