"use client";

import { useMemo, useState } from "react";
import type { AnswerTrace, TracedAnswer } from "@/lib/trace/trace";
import { joined, type Fragments } from "@/lib/text/fragments";
import { CopyButton } from "@/components/clipboard/copy-button";
import { usePlanTexts } from "@/components/messages/plan";
import { AnswerNote } from "./answer-note";
import { TracedGroup } from "./traced-group";
import { TracedValue } from "./traced-value";

/** Microsoft's commands with this plan's values; each value says which answer it came from. */
export function TracedCommands({ commands, trace }: { commands: readonly Fragments[]; trace: AnswerTrace }) {
  const planTexts = usePlanTexts();
  const [chosen, setChosen] = useState<readonly TracedAnswer[]>();
  const lines = useMemo(() => commands.map((command) => piecesOf(command, trace)), [commands, trace]);
  const traced = lines.flat().some(({ answers }) => answers.length > 0);
  return (
    <div className="space-y-1">
      <div className="bg-raised p-3">
        <TracedGroup>
          <pre className="max-h-96 overflow-auto whitespace-pre-wrap break-words print:max-h-none" tabIndex={0}>
            {lines.map((pieces, line) => (
              <code key={line} className="block">
                {pieces.map(({ text, answers }, index) =>
                  answers.length > 0 ? (
                    <TracedValue
                      key={index}
                      answers={answers}
                      chosen={answers === chosen}
                      onChoose={() => setChosen(answers)}
                    >
                      {text}
                    </TracedValue>
                  ) : (
                    <Words key={index} text={text} />
                  ),
                )}
              </code>
            ))}
          </pre>
        </TracedGroup>
        <AnswerNote answers={chosen} />
      </div>
      <div className="no-print flex flex-wrap items-center gap-x-4">
        <CopyButton text={commands.map(joined).join("\n")} what={planTexts.commands} />
        <p className="text-small text-soft">
          {planTexts.commandsLead} {traced ? planTexts.traced.hint : ""}
        </p>
      </div>
    </div>
  );
}

/** A parameter stays in one piece: browsers break lines after a hyphen. */
function Words({ text }: { text: string }) {
  return text.split(/(-[A-Za-z]+)/).map((word, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {word}
      </span>
    ) : (
      word
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
