import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { styleSheet } from "@/lib/render/html/style";
import { encodedFile, mediaTypeOf, type EncodedFile } from "./encoded-file";
import { contentSecurityPolicy, headersOfFiles } from "./security-headers";
import { stylesOnce } from "./styles-once";

/** Files that are sent as they are, by the path of their address. */
export type BuiltFiles = ReadonlyMap<string, EncodedFile>;

interface FoundFile {
  /** Path inside its folder, with slashes. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** How Next.js calls the body of a prerendered route whose address ends in .zip. */
const archiveEnding = ".zip.body";
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Everything of a production build that is sent as it is, keyed by path: the prerendered pages, each with the policy
 * that allows its own inline scripts and styles and no others, the fingerprinted files under /_next/static, and the service worker.
 * Archives that were made with the pages are sent by Next.js, and kept by the service worker.
 */
export async function readBuiltFiles(buildFolder: string): Promise<BuiltFiles> {
  const made = filesUnder(join(buildFolder, "server", "app"));
  const pages = made.filter(({ name }) => name.endsWith(".html"));
  const archives = made.filter(({ name }) => name.endsWith(archiveEnding));
  const assets = filesUnder(join(buildFolder, "static"));
  const entries = await Promise.all([
    ...pages.map(async ({ name, bytes }) => {
      const html = bytes.toString("utf8");
      return [pagePath(name), await pageFile(isSentByNext(name) ? html : stylesOnce(html))] as const;
    }),
    ...assets.flatMap(({ name, bytes }) => {
      const mediaType = mediaTypeOf(name);
      if (mediaType === undefined) return [];
      return [encodedFile(bytes, assetHeaders(mediaType)).then((file) => [`/_next/static/${name}`, file] as const)];
    }),
  ]);
  const paths = entries.map(([path]) => path);
  return new Map([...entries, ["/sw.js", await serviceWorker(paths, archives)] as const]);
}

/** Pages about errors: Next.js sends them as it made them, and only their policy is taken from here. */
const isSentByNext = (name: string) => name.startsWith("_");

/** The program that keeps a build in the browser; its first line names the files, and changes with every build. */
async function serviceWorker(paths: readonly string[], archives: readonly FoundFile[]): Promise<EncodedFile> {
  const sent = paths.filter((path) => !path.startsWith("/_") || path.startsWith("/_next/static/"));
  const files = [...sent, ...archives.map(({ name }) => `/${name.slice(0, -".body".length)}`)].sort();
  const hash = createHash("sha256").update(files.join("\n"));
  // The name of an archive stays when its content changes.
  for (const { bytes } of archives) hash.update(bytes);
  const version = hash.digest("hex").slice(0, 16);
  const source = readFileSync(new URL("service-worker.js", import.meta.url), "utf8");
  const text = `const build = ${JSON.stringify({ version, files })};\n${source}`;
  const headers = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" };
  return encodedFile(Buffer.from(text), headers);
}

/**
 * The content security policy for a page with this HTML. The look of documents is allowed as well: a document in a frame of
 * the plan page has the policy of that page.
 */
function policyOfPage(html: string): string {
  const styles = [...hashesOf(html, inlineStyle), hashOf(styleSheet)];
  return contentSecurityPolicy({ scripts: hashesOf(html, inlineScript), styles });
}

/** One hash for each different text that the pattern finds. */
function hashesOf(html: string, pattern: RegExp): readonly string[] {
  const texts = [...html.matchAll(pattern)].map(([, text = ""]) => text);
  return [...new Set(texts.map(hashOf))];
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

function pagePath(name: string): string {
  return name === "index.html" ? "/" : `/${name.slice(0, -".html".length)}`;
}

function pageFile(html: string): Promise<EncodedFile> {
  return encodedFile(Buffer.from(html), {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-cache",
    "Content-Security-Policy": policyOfPage(html),
    Vary: "RSC",
  });
}

function assetHeaders(mediaType: string): Readonly<Record<string, string>> {
  return {
    "Content-Type": mediaType,
    "Cache-Control": "public, max-age=31536000, immutable",
    ...headersOfFiles,
  };
}

function filesUnder(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join("/"), bytes: readFileSync(path) }));
}
