import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the workers of the lab a temporary folder of their own; what they leave goes with it at the end. */
export default function openTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "owa-im-run-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
