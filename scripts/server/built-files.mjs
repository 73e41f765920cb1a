import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { encodedFile, mediaTypeOf } from "./encoded-file.mjs";
import { assetPolicy, contentSecurityPolicy } from "./security-headers.mjs";

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Everything of a production build that is sent as it stands, keyed by path: the prerendered pages, each with the policy
 * that allows its own inline scripts and no others, the fingerprinted files under /_next/static, and the service worker.
 */
export async function readBuiltFiles(buildFolder) {
  const pages = filesUnder(join(buildFolder, "server", "app")).filter(({ name }) => name.endsWith(".html"));
  const assets = filesUnder(join(buildFolder, "static")).filter(({ name }) => mediaTypeOf(name));
  const entries = [
    ...pages.map(async ({ name, bytes }) => [pagePath(name), await encodedFile(bytes, pageHeaders(bytes))]),
    ...assets.map(async ({ name, bytes }) => [`/_next/static/${name}`, await encodedFile(bytes, assetHeaders(name))]),
  ];
  const files = new Map(await Promise.all(entries));
  return files.set("/sw.js", await serviceWorker([...files.keys()]));
}

/** The program that keeps a build in the browser; its first line names the files, and changes with every build. */
async function serviceWorker(paths) {
  const files = paths.filter((path) => !path.startsWith("/_") || path.startsWith("/_next/static/")).sort();
  const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
  const source = readFileSync(new URL("service-worker.js", import.meta.url), "utf8");
  const text = `const build = ${JSON.stringify({ version, files })};\n${source}`;
  return encodedFile(Buffer.from(text), { "Content-Type": mediaTypeOf("sw.js"), "Cache-Control": "no-cache" });
}

/** The policy for a page with this HTML. */
export function policyOfPage(html) {
  const scripts = [...html.matchAll(inlineScript)].map(([, text]) => text);
  const hashes = scripts.map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`);
  return contentSecurityPolicy([...new Set(hashes)]);
}

function pagePath(name) {
  return name === "index.html" ? "/" : `/${name.slice(0, -".html".length)}`;
}

function pageHeaders(bytes) {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    "Content-Security-Policy": policyOfPage(bytes.toString("utf8")),
    Vary: "RSC",
  };
}

function assetHeaders(name) {
  return {
    "Content-Type": mediaTypeOf(name),
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": assetPolicy,
  };
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join("/"), bytes: readFileSync(path) }));
}
