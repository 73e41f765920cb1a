"use client";

import { useMemo, useState } from "react";
import type { AnswerTrace, TracedAnswer } from "@/lib/trace/trace";
import type { CommandBlock } from "@/lib/plan/command-block";
import { commandPieces } from "@/lib/text/command-words";
import { joined, type Fragments } from "@/lib/text/fragments";
import { CopyButton } from "@/components/clipboard/copy-button";
import { usePlanTexts } from "@/components/messages/plan";
import { AnswerNote } from "./answer-note";
import { TracedGroup } from "./traced-group";
import { TracedValue } from "./traced-value";

interface TracedCommandsProps {
  readonly blocks: readonly CommandBlock[];
  readonly trace: AnswerTrace;
}

/**
 * Microsoft's commands with this plan's values; each value says which answer it came from. Values of one server are
 * under its name and copied on their own, never with those of another.
 */
export function TracedCommands({ blocks, trace }: TracedCommandsProps) {
  const planTexts = usePlanTexts();
  const [chosen, setChosen] = useState<readonly TracedAnswer[]>();
  const traced = useMemo(
    () =>
      blocks.map(({ server, lines }) => ({
        server: server?.value,
        text: lines.map(joined).join("\n"),
        lines: lines.map((line) => piecesOf(line, trace)),
      })),
    [blocks, trace],
  );
  const holdsValues = traced.some(({ lines }) => lines.flat().some(({ answers }) => answers.length > 0));
  return (
    <div className="space-y-1">
      <TracedGroup>
        <div className="max-h-96 space-y-3 overflow-auto print:max-h-none" tabIndex={0}>
          {traced.map(({ server, text, lines }, block) => (
            <div key={block} className="break-inside-avoid">
              {server === undefined ? null : <p className="break-words font-mono">{server}</p>}
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 bg-raised p-3">
                <pre className="min-w-0 flex-1 basis-80 whitespace-pre-wrap break-words">
                  {lines.map((pieces, line) => (
                    <CommandLine key={line} pieces={pieces} chosen={chosen} onChoose={setChosen} />
                  ))}
                </pre>
                <span className="no-print">
                  <CopyButton text={text} what={planTexts.commandsFor(server)} label={planTexts.copyToCompare} />
                </span>
              </div>
            </div>
          ))}
        </div>
      </TracedGroup>
      <AnswerNote answers={chosen} />
      <p className="no-print text-small text-soft">
        {planTexts.commandsLead} {holdsValues ? planTexts.traced.hint : ""}
      </p>
    </div>
  );
}

interface CommandLineProps {
  readonly pieces: readonly Piece[];
  readonly chosen: readonly TracedAnswer[] | undefined;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

function CommandLine({ pieces, chosen, onChoose }: CommandLineProps) {
  return (
    <code className="block pl-[2ch] -indent-[2ch]">
      {pieces.map(({ text, answers }, index) =>
        answers.length > 0 ? (
          <TracedValue key={index} answers={answers} chosen={answers === chosen} onChoose={() => onChoose(answers)}>
            {text}
          </TracedValue>
        ) : (
          <Words key={index} text={text} />
        ),
      )}
    </code>
  );
}

/** Words stay whole: browsers break lines after a hyphen. */
function Words({ text }: { text: string }) {
  return commandPieces(text).map((piece, index) =>
    piece.whole ? (
      <span key={index} className="inline-block max-w-full indent-0 [overflow-wrap:anywhere]">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

interface Piece {
  readonly text: string;
  /** The answers that hold it; none for words of ours. */
  readonly answers: readonly TracedAnswer[];
}

const piecesOf = (command: Fragments, trace: AnswerTrace): readonly Piece[] =>
  command.map((piece) =>
    typeof piece === "string" ? { text: piece, answers: [] } : { text: piece.printed, answers: trace.at(piece.paths) },
  );
