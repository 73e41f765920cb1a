import { describe, expect, it, vi } from "vitest";
import { apiCall } from "./api-call";

const from = (address: string) =>
  new Request("http://localhost/api/health", { headers: { "X-Forwarded-For": address } });
const fine = () => new Response("fine");

describe("a call of the API", () => {
  it("[criterion 63] is refused with 429 and Retry-After after 60 calls in a minute", async () => {
    for (let call = 0; call < 60; call++) expect((await apiCall(from("192.0.2.1"), fine)).status).toBe(200);
    const refused = await apiCall(from("192.0.2.1"), fine);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await apiCall(from("192.0.2.2"), fine)).status).toBe(200);
  });

  it("[criterion 63] that fails says nothing of what was sent, to the caller or in the log", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const response = await apiCall(from("192.0.2.3"), () => {
      throw new Error("secret.contoso.com");
    });
    expect(response.status).toBe(500);
    expect((await response.text()) + JSON.stringify(log.mock.calls)).not.toContain("contoso");
    log.mockRestore();
  });
});
