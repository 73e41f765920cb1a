import { assembleBundle } from "@/lib/bundle/assemble-bundle";
import type { Artifact, Bundle } from "@/lib/files/types";

/** A plan hash for tests of the bundle alone. */
export const examplePlanHash = "0123456789abcdef".repeat(4);

/** A small bundle with every kind of line end and some text beyond ASCII; its files depend on nothing but this page. */
export function exampleBundle(note = "Grüße aus 北京"): Bundle {
  const artifacts: readonly Artifact[] = [
    { path: "read-me-first.txt", mediaType: "text/plain", text: `${note}\n` },
    { path: "lync/Set-LyncTrust.ps1", mediaType: "text/x-powershell", text: "'a'\n" },
    { path: "exchange/Set-OwaMessaging.ps1", mediaType: "text/x-powershell", text: "'b'\n" },
    { path: "checklist.csv", mediaType: "text/csv", text: `"x"\n"${note}"\n` },
    { path: "answers.json", mediaType: "application/json", text: "{}\n" },
  ];
  return assembleBundle(examplePlanHash, artifacts, (files) => ({
    path: "manifest.json",
    mediaType: "application/json",
    text: `${JSON.stringify(files.map((file) => file.path))}\n`,
  }));
}
