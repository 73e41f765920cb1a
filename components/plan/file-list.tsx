"use client";

import { useState } from "react";
import { CopyButton } from "@/components/clipboard/copy-button";
import { fileSize } from "@/components/messages/file-size";
import { planTexts } from "@/components/messages/en-plan";
import { Button } from "@/components/ui/button";
import type { BundleFile } from "@/lib/render/types";
import { saveFile } from "./save-file";

/** Every file of the bundle by folder, readable in place. */
export function FileList({ files }: { files: readonly BundleFile[] }) {
  const folders = [...new Set(files.map(({ path }) => folderOf(path)))].sort(byFolder);
  return (
    <section aria-labelledby="files" className="no-print space-y-4">
      <h2 id="files">{planTexts.filesTitle}</h2>
      <p className="text-soft">{planTexts.filesLead}</p>
      {folders.map((folder) => (
        <section key={folder} aria-labelledby={`folder-${folder}`} className="space-y-1">
          <h3 id={`folder-${folder}`} className="pt-4 font-mono text-base">
            {folder === "" ? planTexts.topFolder : `${folder}/`}
          </h3>
          {files
            .filter(({ path }) => folderOf(path) === folder)
            .sort(inReadingOrder)
            .map((file) => (
              <File key={file.path} file={file} />
            ))}
        </section>
      ))}
    </section>
  );
}

/** One file; its text is drawn only while it is open, since a script has more than a thousand lines. */
function File({ file }: { file: BundleFile }) {
  const [open, setOpen] = useState(false);
  const { path, text, bytes, mediaType } = file;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    <details className="border-t border-rule" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-11 flex-wrap items-center gap-x-4 py-2 hover:bg-raised">
        <span className="font-mono text-small text-accent underline underline-offset-4">{name}</span>
        <span className="text-small">{purposeOf(path)}</span>
        <span className="ml-auto text-small text-soft">{fileSize(bytes.length)}</span>
      </summary>
      {open ? (
        <div className="space-y-3 pb-6">
          <div className="flex flex-wrap items-center gap-3">
            <CopyButton text={text} what={path} />
            <Button
              size="small"
              aria-label={planTexts.downloadFileNamed(path)}
              onClick={() => saveFile(name, new Uint8Array(bytes), mediaType)}
            >
              {planTexts.downloadFile}
            </Button>
          </div>
          <pre tabIndex={0} role="region" aria-label={path} className="max-h-[70vh] overflow-auto bg-raised p-4">
            <code>{text}</code>
          </pre>
        </div>
      ) : null}
    </details>
  );
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Files at the top first, then the folders in the order in which their scripts run. */
function byFolder(a: string, b: string): number {
  const order = ["", "lync", "exchange", "mailbox-server"];
  return order.indexOf(a) - order.indexOf(b);
}

/** What is read first comes first; scripts stay in the order of their names, which is the order of their use. */
function inReadingOrder(a: BundleFile, b: BundleFile): number {
  const order = Object.keys(planTexts.fileNames);
  return order.indexOf(a.path) - order.indexOf(b.path);
}

function purposeOf(path: string): string {
  const verb = /([A-Z][a-z]+)-[A-Za-z]+\.ps1$/.exec(path)?.[1];
  return (verb === undefined ? planTexts.fileNames[path] : planTexts.scriptKinds[verb]) ?? "";
}
