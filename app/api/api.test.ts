import { beforeEach, describe, expect, it, vi } from "vitest";
import { answersOf } from "@/lib/testing/example-answers";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { answersJsonSchema } from "@/lib/api/answers-json-schema";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { scenarios } from "@/lib/testing/scenarios";

const marker = "ZZQ7";
let callers = 0;
let address: string;

beforeEach(() => {
  callers += 1;
  address = `198.51.100.${callers}`;
});

async function call(
  route: "bundle" | "schema" | "health",
  body?: string,
  contentType = "application/json",
): Promise<Response> {
  const headers = { "X-Forwarded-For": address, "Content-Type": contentType };
  if (route === "bundle") {
    const { POST } = await import("./bundle/route");
    return POST(new Request("http://localhost/api/bundle", { method: "POST", headers, body: body ?? "" }));
  }
  const { GET } = await (route === "schema" ? import("./schema/route") : import("./health/route"));
  return GET(new Request(`http://localhost/api/${route}`, { headers }));
}

describe("POST /api/bundle", () => {
  it.each(Object.entries(scenarios))(
    "[criterion 41] answers with the bytes of the browser for %s",
    async (_, input) => {
      const { bundle } = generateBundle(answersOf(input));
      const response = await call("bundle", JSON.stringify(input));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/zip");
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${bundle.name}"`);
      expect(Buffer.from(await response.arrayBuffer()).equals(zipBundle(bundle))).toBe(true);
    },
  );

  it("[criterion 63] answers 400 with path and message, and never repeats what was sent", async () => {
    const input = {
      schema: marker,
      goal: marker,
      exchange: { version: marker, [`<${marker}>`]: 1 },
      [marker]: 1,
      lync: { [marker]: marker, version: "lync-2013", poolFqdn: `${marker}.`, siteId: `site:${marker}` },
      um: { placement: marker, dialPlans: [`*${marker}`] },
      clientAccessServers: [`${marker} ${marker}`, `https://${marker}.contoso.com`],
      mailboxServers: [{ fqdn: `${marker}_1.contoso.com`, thumbprint: marker }],
      trustedApplication: { applicationId: `-${marker}`, port: marker },
      mailboxPolicies: { scope: "named", names: [`$${marker}`] },
      recordsDirectory: `\\\\${marker}\\share`,
      change: { notes: `\u202E${marker}`, windowStart: marker },
    };
    const response = await call("bundle", JSON.stringify(input));
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(JSON.parse(text).problems).toContainEqual({ path: "goal", message: expect.stringContaining("integrate") });
    expect(text.toLowerCase()).not.toContain(marker.toLowerCase());
  });

  it("[criterion 63] does not repeat names that contradict each other", async () => {
    const name = `${marker}.contoso.com`;
    const server = { fqdn: name, thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139" };
    const input = {
      ...(scenarios["split-1"] as object),
      clientAccessServers: [name, name],
      mailboxServers: [server, server],
      mailboxPolicies: { scope: "named", names: [marker, marker] },
    };
    const response = await call("bundle", JSON.stringify(input));
    expect(response.status).toBe(400);
    expect((await response.text()).toLowerCase()).not.toContain(marker.toLowerCase());
  });

  it.each([
    ["text that is not JSON", `{"goal": ${marker}`],
    ["an unknown key", JSON.stringify({ [marker.repeat(20)]: 1 })],
    ["a forbidden key", '{"__proto__":{"polluted":1}}'],
    ["deep JSON", "[".repeat(30_000) + "]".repeat(30_000)],
    ["an empty body", ""],
  ])("[criterion 63] refuses %s with 400", async (_, body) => {
    const response = await call("bundle", body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(marker);
    expect("polluted" in {}).toBe(false);
  });

  it("[criterion 5] refuses what typing refuses", async () => {
    const refused = adversarialInputs
      .filter((entry) => entry.field === "siteId" && entry.verdict === "reject")
      .slice(0, 40);
    for (const { input } of refused) {
      const lync = { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId: input };
      expect((await call("bundle", JSON.stringify({ ...(scenarios["split-1"] as object), lync }))).status).toBe(400);
    }
    expect(refused.length).toBeGreaterThan(10);
  });

  it("[criterion 63] refuses 10 MB with 413, and text with 415", async () => {
    expect((await call("bundle", " ".repeat(10_000_000))).status).toBe(413);
    expect((await call("bundle", "{}", "text/plain")).status).toBe(415);
  });
});

describe("the API", () => {
  it("sends the JSON Schema", async () => {
    const response = await call("schema");
    expect(response.headers.get("content-type")).toBe("application/schema+json");
    expect(await response.json()).toEqual(answersJsonSchema());
  });

  it("says that it is well, and lets no cache keep that", async () => {
    const response = await call("health");
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await response.json()).toEqual({ status: "ok" });
  });

  it("[criterion 63] counts all routes together and refuses the 61st call of a minute", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const statuses: number[] = [];
    for (let each = 0; each < 20; each++) {
      for (const route of ["health", "schema", "bundle"] as const) statuses.push((await call(route, "{}")).status);
    }
    const refused = await Promise.all([call("health"), call("schema"), call("bundle", "{}")]);
    vi.useRealTimers();
    expect(new Set(statuses)).toEqual(new Set([200, 400]));
    expect(refused.map((response) => [response.status, response.headers.get("retry-after")])).toEqual(
      Array(3).fill([429, "60"]),
    );
  });
});
