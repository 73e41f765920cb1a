import { createHash } from "node:crypto";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
const smallest = 256;

/** The media type of a file that this server sends itself, or undefined when Next.js is to send it. */
export function mediaTypeOf(path) {
  return mediaTypes[extname(path)];
}

/** A file that never changes while the server runs, with its compressed forms; they are made once, side by side. */
export async function encodedFile(bytes, headers) {
  const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const identity = { headers: { ...headers, ETag: etag }, identity: bytes };
  if (bytes.length < smallest) return identity;
  const quality = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, quality), promisify(gzip)(bytes, { level: 9 })]);
  return { ...identity, br, gzip: gz };
}

/** Sends the form that the client understands, or 304 when it has the file already. */
export function sendEncodedFile(request, response, file) {
  const encoding = ["br", "gzip"].find((name) => file[name] && accepts(request, name));
  const body = encoding ? file[encoding] : file.identity;
  for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
  response.appendHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"]?.includes(file.headers.ETag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
}

function accepts(request, name) {
  const offers = (request.headers["accept-encoding"] ?? "").split(",").map((offer) => offer.trim().split(/\s*;\s*/));
  return offers.some(([offered, weight]) => offered === name && !/^q=0(\.0*)?$/.test(weight ?? ""));
}
