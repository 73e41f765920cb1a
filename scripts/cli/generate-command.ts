import { readFileSync } from "node:fs";
import { problemText, warningText } from "@/lib/messages/problem-text";
import { exchangeVersionIn, problemWordsFor } from "@/lib/answers/names-of-version";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { zipBundle } from "@/lib/bundle/zip";
import { fail, type Result } from "@/lib/errors/problem";
import { decodeText } from "@/lib/files/decode-text";
import { generateBundle } from "@/lib/generate/generate";
import { generator } from "@/lib/generate/generator";
import { noText } from "@/lib/messages/en/no-text";
import { problemWords } from "@/lib/messages/en/problems";
import { parseCollect, writeCollectArchive } from "./collect-command";
import { help, parseCommandLine, questionIn, usage, type Command } from "./command-line";
import { NotWritten, requireFree, writeFolder, writeWhole } from "./write-output";

/** What the command reads and says, so that a test can take the place of the terminal. */
export interface Terminal {
  readonly readInput: () => Uint8Array;
  /** One line for the next program. */
  readonly print: (line: string) => void;
  /** One line for people. */
  readonly say: (line: string) => void;
}

/**
 * Makes what the arguments ask for and gives the exit code: 0; or 2 when the call, the answers or the place to write to
 * are refused, and then nothing was written.
 */
export function runGenerate(args: readonly string[], terminal: Terminal): 0 | 2 {
  const refuse = (lines: readonly string[]): 2 => {
    lines.forEach(terminal.say);
    return 2;
  };
  const question = questionIn(args);
  if (question !== undefined) {
    (question === "help" ? help : [generator.version]).forEach(terminal.print);
    return 0;
  }
  const written = (write: () => void): 0 | 2 => {
    try {
      write();
      return 0;
    } catch (error) {
      return refuse([
        error instanceof NotWritten ? error.message : `The result could not be written: ${systemReason(error)}`,
      ]);
    }
  };
  const collect = parseCollect(args);
  if (collect?.ok === false) return refuse([collect.error, usage]);
  if (collect) return written(() => writeCollectArchive(collect.value));
  const command = parseCommandLine(args);
  if (!command.ok) return refuse([command.error, usage]);
  const text = readSource(command.value.source, terminal);
  if (!text.ok) return refuse([text.error]);
  const parsed = parseAnswersJson(text.value, { maxServers: Infinity, maxCharacters: Infinity });
  const words = problemWordsFor(problemWords, exchangeVersionIn(text.value));
  if (!parsed.ok) return refuse(parsed.error.map((problem) => line(problem.path, problemText(problem, words))));
  const { bundle, shareLink } = generateBundle(parsed.value.answers);
  if (command.value.link && shareLink === undefined) {
    return refuse(["These answers are too long for a link of 2,000 characters; send answers.json instead."]);
  }
  for (const { path, reason } of parsed.value.dropped) terminal.say(`note: ${path}: ${words.dropped[reason]}`);
  for (const warning of parsed.value.warnings) {
    terminal.say(`note: ${line(warning.path, warningText(warning, words))}`);
  }
  if (written(() => write(command.value, bundle)) === 2) return 2;
  if (command.value.link && shareLink !== undefined) terminal.print(shareLink);
  return 0;
}

function write({ archive, folder, force }: Command, bundle: ReturnType<typeof generateBundle>["bundle"]): void {
  requireFree(archive, folder, bundle.files, force);
  if (archive !== undefined) writeWhole(archive, zipBundle(bundle));
  if (folder !== undefined) writeFolder(folder, bundle.files);
}

/** The text of a file, or of standard input; the error is a sentence. */
function readSource(source: string, terminal: Terminal): Result<string, string> {
  let bytes: Uint8Array;
  try {
    bytes = source === "-" ? terminal.readInput() : readFileSync(source);
  } catch (error) {
    return fail(unreadable(source, error));
  }
  const text = decodeText(bytes);
  return text.ok ? text : fail(`${source}: ${noText[text.error]}`);
}

function unreadable(source: string, error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `There is no file ${source}.`;
  if (code === "EISDIR") return `${source} is a folder, and the file with the answers is wanted.`;
  return `${source} could not be read: ${systemReason(error)}`;
}

/** One line about an answer; without a path it is about all of them. */
function line(path: string | undefined, text: string): string {
  return `${path || "answers"}: ${text}`.replaceAll(/\s*\n\s*/g, " ");
}

function systemReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
