import { writeHtml } from "../html/write-html";
import { writeMarkdown } from "../markdown/write-markdown";
import type { Renderer } from "../types";
import { buildChangeRequest } from "./build-change-request";
import { changeRequestDocument } from "./change-request-document";

/** change-request.html and change-request.md: one request in two forms. */
export const renderChangeRequest: Renderer = (plan, _provenance, words) => {
  const document = changeRequestDocument(buildChangeRequest(plan, words), words);
  return [
    { path: "change-request.html", mediaType: "text/html", text: writeHtml(document, words) },
    { path: "change-request.md", mediaType: "text/markdown", text: writeMarkdown(document, words) },
  ];
};
