import { scriptPartIds, type ScriptPartId, type ScriptPurpose } from "@/lib/files/script-text";
import type { Artifact } from "@/lib/files/types";
import { joinPs, type PsScript } from "@/lib/powershell/ps";

/** The pieces of each part of a script. */
export type ScriptParts = Readonly<Record<ScriptPartId, readonly PsScript[]>>;

/** A script as a file: its parts one behind the other, a blank line between any two pieces. */
export function scriptFile(
  path: string,
  parts: ScriptParts,
  purpose: ScriptPurpose,
  changes = purpose !== "discover" && purpose !== "verify",
): Artifact {
  const last = scriptPartIds.at(-1);
  return {
    path,
    mediaType: "text/x-powershell",
    text: joinPs(scriptPartIds.flatMap((id) => parts[id])).print(),
    script: {
      kind: "script",
      purpose,
      changes,
      parts: scriptPartIds.map((id) => {
        const lines = joinPs(parts[id]).lines();
        return { id, lines: id === last ? lines : [...lines, { fragments: [] }] };
      }),
    },
  };
}
