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
