import { collectArchive } from "@/lib/generate/collect";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { requireFree, writeWhole } from "./write-output";

/** What `--collect FILE [--force]` asks for: the archive that asks the servers, which needs no answers. */
export interface CollectCommand {
  readonly archive: string;
  readonly force: boolean;
}

/** Reads the arguments when they name `--collect`; undefined for any other call. The error is a sentence. */
export function parseCollect(args: readonly string[]): Result<CollectCommand, string> | undefined {
  const at = args.indexOf("--collect");
  if (at < 0) return undefined;
  const archive = args[at + 1];
  if (!archive || archive.startsWith("--")) return fail("--collect needs a name after it.");
  const others = args.filter((argument, index) => index !== at && index !== at + 1 && argument !== "--force");
  if (others.length > 0) return fail("--collect goes with nothing else: it needs no answers.");
  return ok({ archive, force: args.includes("--force") });
}

/** Throws NotWritten when the file exists and is not to be replaced. */
export function writeCollectArchive({ archive, force }: CollectCommand): void {
  requireFree(archive, undefined, [], force);
  writeWhole(archive, collectArchive());
}
