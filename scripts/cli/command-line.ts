import { fail, ok, type Result } from "@/lib/errors/problem";

/** What `npm run generate` was asked to do. */
export interface Command {
  /** A file, or "-" for standard input. */
  readonly source: string;
  readonly folder: string | undefined;
  readonly archive: string | undefined;
  readonly link: boolean;
  readonly force: boolean;
}

/** What the command can be asked about itself; such a question is all that it does. */
export type Question = "help" | "version";

const questions: ReadonlyMap<string, Question> = new Map([
  ["--help", "help"],
  ["-h", "help"],
  ["--version", "version"],
  ["-V", "version"],
]);

/** The question among the arguments, if there is one. */
export function questionIn(args: readonly string[]): Question | undefined {
  return args.map((argument) => questions.get(argument)).find((question) => question !== undefined);
}

/** What `--help` prints. */
export const help = [
  "Makes the bundle of a file of answers: the same bytes as the page.",
  "",
  "  npm run -s generate -- answers.json --out DIR     the bundle, unpacked",
  "  npm run -s generate -- answers.json --zip FILE    the bundle as a zip",
  "  npm run -s generate -- answers.json --link        the share link",
  "",
  "  -           reads the answers from standard input",
  "  --collect FILE   the archive with which servers are asked; needs no answers",
  "  --force     overwrites files that exist",
  "  --help      prints this",
  "  --version   prints the version",
  "",
  "Exit code 0, or 2 with one line for each problem and nothing written.",
];

/** How to call the command; shown after a sentence about what was wrong with the call. */
export const usage =
  "Usage: npm run -s generate -- answers.json (--out DIR | --zip FILE | --link) [--force]; - reads standard input. Without answers: --collect FILE.";

/** Reads the arguments; the error is a sentence. `--out`, `--zip` and `--link` may be combined. */
export function parseCommandLine(args: readonly string[]): Result<Command, string> {
  const texts: Record<"--out" | "--zip", string | undefined> = { "--out": undefined, "--zip": undefined };
  const switches = { "--link": false, "--force": false };
  const sources: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    if (argument === "--out" || argument === "--zip") {
      const value = args[++index];
      if (!value || value.startsWith("--")) return fail(`${argument} needs a name after it.`);
      texts[argument] = value;
    } else if (argument === "--link" || argument === "--force") switches[argument] = true;
    else if (argument.startsWith("-") && argument !== "-") return fail(`There is no option ${argument}.`);
    else sources.push(argument);
  }
  const [source, ...more] = sources;
  if (source === undefined) return fail("The file with the answers is missing.");
  if (more.length > 0) return fail("One file with answers at a time.");
  if (!texts["--out"] && !texts["--zip"] && !switches["--link"])
    return fail("Say what to make: --out, --zip or --link.");
  return ok({
    source,
    folder: texts["--out"],
    archive: texts["--zip"],
    link: switches["--link"],
    force: switches["--force"],
  });
}
