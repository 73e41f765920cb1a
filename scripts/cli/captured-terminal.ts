import { runGenerate } from "./generate-command";

/** What a call of the command line left behind, as another program sees it. */
export interface Captured {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command in this process; only how a real terminal is joined to it is left out. */
export function generateHere(args: readonly string[], input = ""): Captured {
  const printed: string[] = [];
  const said: string[] = [];
  const status = runGenerate(args, {
    readInput: () => new TextEncoder().encode(input),
    print: (line) => void printed.push(`${line}\n`),
    say: (line) => void said.push(`${line}\n`),
  });
  return { status, stdout: printed.join(""), stderr: said.join("") };
}
