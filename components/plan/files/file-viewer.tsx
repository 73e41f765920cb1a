"use client";

import { useMemo, useRef, useState } from "react";
import type { AnswerTrace, TracedAnswer } from "@/lib/trace/trace";
import { tracedLines } from "@/lib/trace/traced-spans";
import { linesOf } from "@/lib/files/script-text";
import type { BundleFile } from "@/lib/files/types";
import { CopyButton } from "@/components/clipboard/copy-button";
import { useFileTexts, type FileTexts } from "@/components/messages/files";
import { usePlanTexts } from "@/components/messages/plan";
import { Button } from "@/components/ui/button";
import { AnswerNote } from "../answers/answer-note";
import { TracedGroup } from "../answers/traced-group";
import { useSaved } from "../use-saved";
import { ChangeLegend } from "./change-legend";
import { FileDocument } from "./file-document";
import { FileParts } from "./file-parts";
import { nameOf, purposeOf } from "./file-order";
import { FilePicture } from "./file-picture";
import type { Hit } from "./file-search";
import { PartJumps } from "./part-jumps";
import { shownParts } from "./shown-parts";

export interface FileViewerProps {
  readonly file: BundleFile;
  readonly trace: AnswerTrace;
  readonly hits: readonly Hit[];
  readonly current: Hit | undefined;
}

/** Lines that are laid out together are cut at the edge of their box, so the box is as wide as its longest line. */
const wideClass = "whitespace-pre [&_code]:w-max [&_code]:min-w-full";

/** One file: its facts, its parts, and its text. */
export function FileViewer({ file, trace, hits, current }: FileViewerProps) {
  const planTexts = usePlanTexts();
  const fileTexts = useFileTexts();
  const { lines, parts, changes, spans } = useMemo(() => readFile(file, trace, fileTexts), [file, trace, fileTexts]);
  const [wrap, setWrap] = useState(false);
  const [asText, setAsText] = useState(false);
  const [chosen, setChosen] = useState<readonly TracedAnswer[]>();
  const text = useRef<HTMLDivElement>(null);
  const isDocument = file.mediaType === "text/html";
  // What was searched for is found in the text, and marked there.
  const showsText = !isDocument || asText || hits.length > 0;
  return (
    <div className="space-y-3">
      <FileFacts file={file} lines={lines.length} wrap={showsText ? wrap : undefined} onWrap={setWrap} />
      {isDocument ? <Switch label={fileTexts.asText} on={showsText} onSwitch={setAsText} /> : null}
      {isDocument ? <FileDocument file={file} /> : null}
      {file.mediaType === "image/svg+xml" ? <FilePicture file={file} /> : null}
      {parts.length > 0 ? (
        <div className="flex flex-wrap items-center justify-between gap-x-6 border-t border-rule pt-2">
          <PartJumps parts={parts} text={text} />
          <ChangeLegend script={file.script} changes={changes} text={text} />
        </div>
      ) : null}
      {showsText ? (
        <>
          <TracedGroup>
            <div
              ref={text}
              tabIndex={0}
              role="region"
              aria-label={file.path}
              className={`relative max-h-[75vh] overflow-auto border border-rule bg-raised py-2 font-mono text-small ${wrap ? "whitespace-pre-wrap break-words" : wideClass}`}
            >
              <FileParts
                file={file}
                lines={lines}
                parts={parts}
                changes={changes}
                spans={spans}
                hits={hits}
                current={current}
                chosen={chosen}
                wrap={wrap}
                onChoose={setChosen}
              />
            </div>
          </TracedGroup>
          <AnswerNote answers={chosen} />
          {spans.size > 0 ? <p className="text-small text-soft">{planTexts.traced.hint}</p> : null}
        </>
      ) : null}
    </div>
  );
}

function readFile(file: BundleFile, trace: AnswerTrace, fileTexts: FileTexts) {
  const lines = file.text.replace(/\n$/, "").split("\n");
  const made = linesOf(file);
  return {
    lines,
    parts: shownParts(file.script, fileTexts),
    changes: new Set(made.flatMap(({ changes }, line) => (changes === true ? [line] : []))),
    spans: tracedLines(made, trace),
  };
}

interface FileFactsProps {
  readonly file: BundleFile;
  readonly lines: number;
  /** Undefined where no text is shown. */
  readonly wrap: boolean | undefined;
  readonly onWrap: (wrap: boolean) => void;
}

function FileFacts({ file, lines, wrap, onWrap }: FileFactsProps) {
  const fileTexts = useFileTexts();
  const planTexts = usePlanTexts();
  const { path, text, bytes, mediaType, sha256 } = file;
  const { said, save } = useSaved();
  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="mr-auto break-all font-mono text-base">{path}</h3>
        <CopyButton text={text} what={path} />
        <Button
          size="small"
          aria-label={fileTexts.downloadNamed(path)}
          onClick={() => save(nameOf(path), bytes, mediaType, planTexts.savedFile(nameOf(path)))}
        >
          {fileTexts.download}
        </Button>
        {wrap === undefined ? null : <Switch label={fileTexts.wrap} on={wrap} onSwitch={onWrap} />}
      </div>
      <p className="text-small text-soft">
        {purposeOf(file, fileTexts)}. {fileTexts.facts(lines, bytes.length)}. <span role="status">{said}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-small text-soft">
        {fileTexts.hash} <code className="break-all">{sha256}</code>
        <CopyButton text={sha256} what={fileTexts.hashNamed(path)} />
      </p>
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ label, on, onSwitch }: SwitchProps) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-small md:min-h-8">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
        className="choice-mark mt-0"
      />
      {label}
    </label>
  );
}
