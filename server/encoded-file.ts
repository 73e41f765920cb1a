import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file that never changes while the server runs, with its compressed forms where it is worth compressing. */
export interface EncodedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly identity: Buffer;
  readonly compressed?: Readonly<Record<Encoding, Buffer>>;
}

type Encoding = "br" | "gzip";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
/** Bytes below which compressing costs more than it saves. */
const smallest = 256;

/** The media type of a file that this server sends itself, or undefined when Next.js is to send it. */
export function mediaTypeOf(path: string): string | undefined {
  return mediaTypes[extname(path)];
}

/** Makes the compressed forms of a file, side by side. */
export async function encodedFile(bytes: Buffer, headers: Readonly<Record<string, string>>): Promise<EncodedFile> {
  const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const plain = { headers, etag, identity: bytes };
  if (bytes.length < smallest) return plain;
  const quality = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, quality), promisify(gzip)(bytes, { level: 9 })]);
  return { ...plain, compressed: { br, gzip: gz } };
}

/** Sends the form that the client understands, or 304 when it has the file already. */
export function sendEncodedFile(request: IncomingMessage, response: ServerResponse, file: EncodedFile): void {
  const { headers, etag, identity, compressed } = file;
  for (const [name, value] of Object.entries({ ...headers, ETag: etag })) response.setHeader(name, value);
  response.appendHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = compressed && (["br", "gzip"] as const).find((name) => accepts(request, name));
  const body = encoding ? compressed[encoding] : identity;
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

function accepts(request: IncomingMessage, name: Encoding): boolean {
  const offers = String(request.headers["accept-encoding"] ?? "").split(",");
  return offers
    .map((offer) => offer.trim().split(/\s*;\s*/))
    .some(([offered, weight]) => offered === name && !/^q=0(\.0*)?$/.test(weight ?? ""));
}
