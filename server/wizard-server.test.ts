import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { styleSheet } from "@/lib/render/html/style";
import { readBuiltFiles } from "./built-files";
import { createWizardServer } from "./wizard-server";
import { headersOfFiles, securityHeaders } from "./security-headers";

const inline = 'self.__next_f.push([1,"a"])';
const style = ".small{font-size:14px}";
const page = `<!doctype html><style data-href="/_next/static/a.css">${style}</style><script src="/_next/static/a.js" async=""></script><script>${inline}</script><p>${"Start ".repeat(99)}</p>`;
/** The data of a page with its style sheet, which is left out of the pages that are sent from here. */
const lost = [
  "(self.__next_f=self.__next_f||[]).push([0])",
  `self.__next_f.push([1,"2:T${style.length.toString(16)},${style}"])`,
];
const build = {
  "server/app/index.html": page,
  "server/app/wizard/goal.html": page.replace(inline, "goal()"),
  "server/app/_not-found.html": page.replace(
    `<script>${inline}</script>`,
    lost.map((text) => `<script>${text}</script>`).join(""),
  ),
  "server/app/index.rsc": "data",
  "server/app/scripts.zip.body": "archive",
  "static/chunks/a.js": `/* ${"a".repeat(999)} */`,
  "static/media/logo.png": "png",
};
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Takes the place of Next.js: says which caller it saw. */
function answerByNext(request: IncomingMessage, response: ServerResponse): void {
  response
    .writeHead(404, { "Content-Type": "text/plain" })
    .end(`next: ${request.url} for ${request.headers["x-forwarded-for"]}`);
}

describe("the server", () => {
  let folder: string;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "owa-im-build-"));
    for (const [name, text] of Object.entries(build)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    server = createWizardServer({ files: await readBuiltFiles(folder), answerByNext, trustProxy: false });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(origin + path, { method, headers });
  const policy = async (path: string) => (await get(path)).headers.get("content-security-policy") ?? "";

  it.each([
    "/",
    "/wizard/goal",
    "/_next/static/chunks/a.js",
    "/_next/static/media/logo.png",
    "/api/health",
    "/nowhere",
  ])("[criterion 62] puts every security header on %s", async (path) => {
    const { headers } = await get(path);
    const own = path.endsWith(".js") ? headersOfFiles : {};
    for (const [name, value] of Object.entries({ ...securityHeaders, ...own })) expect(headers.get(name)).toBe(value);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.has("x-powered-by")).toBe(false);
  });

  it("[criterion 61] allows exactly the inline scripts of each page", async () => {
    expect(await policy("/")).toContain(`script-src 'self' ${hashOf(inline)};`);
    expect(await policy("/wizard/goal")).toContain(`script-src 'self' ${hashOf("goal()")};`);
  });

  it("[criterion 61] allows exactly the inline styles of each page, and that of the documents", async () => {
    expect(await policy("/")).toContain(`style-src 'self' ${hashOf(style)} ${hashOf(styleSheet)};`);
  });

  it("[criterion 61] allows elsewhere only the scripts of the page that says not found, as Next.js sends it, and never unsafe ones", async () => {
    for (const path of ["/nowhere", "/api/health", "/_not-found"])
      expect(await policy(path)).toContain(`script-src 'self' ${lost.map(hashOf).join(" ")};`);
    for (const path of ["/", "/nowhere"]) expect(await policy(path)).not.toContain("unsafe");
  });

  it("sends pages and fingerprinted files in the form that the client understands", async () => {
    for (const [offer, encoding] of [
      ["br, gzip", "br"],
      ["gzip;q=0.5", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const response = await get("/", { "Accept-Encoding": offer });
      expect([response.headers.get("content-encoding"), await response.text()]).toEqual([encoding, page]);
      expect(response.headers.get("vary")).toBe("RSC, Accept-Encoding");
    }
  });

  it("lets browsers keep fingerprinted files and ask again for pages", async () => {
    expect((await get("/_next/static/chunks/a.js")).headers.get("cache-control")).toBe(
      "public, max-age=31536000, immutable",
    );
    const first = await get("/");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/", { "If-None-Match": first.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("answers HEAD without a body", async () => {
    const response = await get("/", { "Accept-Encoding": "identity" }, "HEAD");
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
      200,
      String(page.length),
      "",
    ]);
  });

  it("leaves navigation data, other methods and everything unknown to Next.js", async () => {
    expect(await (await get("/", { RSC: "1" })).text()).toContain("next: /");
    expect(await (await get("/", {}, "POST")).text()).toContain("next: /");
    expect(await (await get("/../../etc/passwd")).text()).toContain("next: ");
  });

  it("does not let a caller choose the address that the rate limit counts", async () => {
    expect(await (await get("/api/health", { "X-Forwarded-For": "203.0.113.9" })).text()).toBe(
      "next: /api/health for 127.0.0.1",
    );
  });

  it("sends a service worker that keeps the pages, files and archives of this build, and nothing else that Next.js answers", async () => {
    const response = await get("/sw.js");
    const text = await response.text();
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const [, kept] = /^const build = (.*);$/m.exec(text) ?? [];
    const { files } = JSON.parse(kept ?? "{}") as { files: string[] };
    expect(files).toEqual(["/", "/_next/static/chunks/a.js", "/scripts.zip", "/wizard/goal"]);
  });

  it("names its cache anew when an archive has another content", async () => {
    const before = await (await get("/sw.js")).text();
    writeFileSync(join(folder, "server/app/scripts.zip.body"), "another archive");
    const after = (await readBuiltFiles(folder)).get("/sw.js")?.identity.toString();
    const versionIn = (text = "") => /"version":"([0-9a-f]+)"/.exec(text)?.[1];
    expect(versionIn(after)).toMatch(/^[0-9a-f]{16}$/);
    expect(versionIn(after)).not.toBe(versionIn(before));
  });
});
