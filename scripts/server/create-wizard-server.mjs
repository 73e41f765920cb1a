import { createServer } from "node:http";
import { sendEncodedFile } from "./encoded-file.mjs";
import { contentSecurityPolicy, securityHeaders } from "./security-headers.mjs";

/** Pages that Next.js sends with a status of their own. */
const errorPages = ["/_not-found", "/_global-error"];

/**
 * The server of a production build. What the build made (`files`, see built-files.mjs) is sent from memory; everything
 * else, such as the API and navigation data, is answered by `answerByNext`. `trustProxy`: the last address that a
 * reverse proxy appended to X-Forwarded-For counts as the caller's; otherwise the connection's own does.
 */
export function createWizardServer({ files, answerByNext, trustProxy }) {
  const elsewhere = files.get(errorPages[0])?.headers["Content-Security-Policy"] ?? contentSecurityPolicy([]);
  return createServer((request, response) => {
    const [path] = request.url.split("?", 1);
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", elsewhere);
    request.headers["x-forwarded-for"] = callerOf(request, trustProxy);
    const file = fileFor(request, path, files);
    if (file) sendEncodedFile(request, response, file);
    else answerByNext(request, response);
  });
}

/** Navigation inside the app asks for a page's data with the header RSC; that is for Next.js to answer. */
function fileFor(request, path, files) {
  const wantsFile = (request.method === "GET" || request.method === "HEAD") && request.headers.rsc === undefined;
  return wantsFile && !errorPages.includes(path) ? files.get(path) : undefined;
}

function callerOf(request, trustProxy) {
  const appended = trustProxy ? request.headers["x-forwarded-for"]?.split(",").at(-1)?.trim() : undefined;
  return appended || (request.socket.remoteAddress ?? "unknown");
}
