import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { BuiltFiles } from "./built-files";
import { sendEncodedFile, type EncodedFile } from "./encoded-file";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

export interface WizardServerOptions {
  /** What the build made; it is sent from memory. */
  readonly files: BuiltFiles;
  /** Answers everything else, such as the API and navigation data. */
  readonly answerByNext: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Whether the last address that a reverse proxy appended to X-Forwarded-For is the caller's; else the connection's is. */
  readonly trustProxy: boolean;
}

/** Pages that Next.js sends with a status of their own. */
const notFound = "/_not-found";
const errorPages: readonly string[] = [notFound, "/_global-error"];

/** The server of a production build; it does not listen yet. */
export function createWizardServer({ files, answerByNext, trustProxy }: WizardServerOptions): Server {
  const elsewhere =
    files.get(notFound)?.headers["Content-Security-Policy"] ?? contentSecurityPolicy({ scripts: [], styles: [] });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", elsewhere);
    request.headers["x-forwarded-for"] = callerOf(request, trustProxy);
    const file = fileFor(request, files);
    if (file) sendEncodedFile(request, response, file);
    else answerByNext(request, response);
  });
}

/** Navigation inside the app asks for a page's data with the header RSC; that is for Next.js to answer. */
function fileFor({ url = "/", method, headers }: IncomingMessage, files: BuiltFiles): EncodedFile | undefined {
  const [path = "/"] = url.split("?", 1);
  const wantsFile = (method === "GET" || method === "HEAD") && headers["rsc"] === undefined;
  return wantsFile && !errorPages.includes(path) ? files.get(path) : undefined;
}

function callerOf({ headers, socket }: IncomingMessage, trustProxy: boolean): string {
  const appended = trustProxy
    ? String(headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : undefined;
  return appended || (socket.remoteAddress ?? "unknown");
}
