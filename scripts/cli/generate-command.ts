import { readFileSync } from "node:fs";
import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { zipBundle } from "@/lib/bundle/zip";
import type { Problem } from "@/lib/errors/problem";
import { generateBundle } from "@/lib/generate/generate";
import { parseCommandLine, usage, type Command } from "./command-line";
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
  const command = parseCommandLine(args);
  if (!command.ok) return refuse([command.error, usage]);
  const text = readSource(command.value.source, terminal);
  if (text === undefined) return refuse([`${command.value.source} cannot be read as UTF-8 text.`]);
  const parsed = parseAnswersJson(text, { maxServers: Infinity, maxCharacters: Infinity });
  if (!parsed.ok) return refuse(parsed.error.map(problemLine));
  const { bundle, shareLink } = generateBundle(parsed.value.answers);
  if (command.value.link && shareLink === undefined) {
    return refuse(["These answers are too long for a link of 2,000 characters; send answers.json instead."]);
  }
  for (const { path, reason } of parsed.value.dropped) terminal.say(`note: ${path}: ${reason}`);
  for (const warning of parsed.value.warnings) terminal.say(`note: ${problemLine({ path: "", ...warning })}`);
  try {
    write(command.value, bundle);
  } catch (error) {
    return refuse([
      error instanceof NotWritten ? error.message : `The result could not be written: ${systemReason(error)}`,
    ]);
  }
  if (command.value.link && shareLink !== undefined) terminal.print(shareLink);
  return 0;
}

function write({ archive, folder, force }: Command, bundle: ReturnType<typeof generateBundle>["bundle"]): void {
  requireFree(archive, folder, bundle.files, force);
  if (archive !== undefined) writeWhole(archive, zipBundle(bundle));
  if (folder !== undefined) writeFolder(folder, bundle.files);
}

function readSource(source: string, terminal: Terminal): string | undefined {
  try {
    const bytes = source === "-" ? terminal.readInput() : readFileSync(source);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One line a problem; the empty path is the whole document. */
function problemLine({ path, message }: Pick<Problem, "path" | "message">): string {
  return `${path === "" ? "answers" : path}: ${message}`.replaceAll(/\s*\n\s*/g, " ");
}

function systemReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
