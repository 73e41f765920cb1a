import { assembleFiles } from "@/lib/bundle/assemble-bundle";
import { zipBundle } from "@/lib/bundle/zip";
import type { BundleFile } from "@/lib/files/types";
import { en } from "@/lib/messages/en/catalogue";
import { places } from "@/lib/plan/families";
import { renderCollectReadMe } from "@/lib/render/collect/collect-read-me";
import { renderCollectDriver } from "@/lib/render/powershell/collect-driver-script";
import { renderCollector } from "@/lib/render/powershell/collector-script";
import { library } from "@/lib/render/powershell/library";
import { scriptFile } from "@/lib/render/powershell/script-file";
import { collectors, driverName, pathIn } from "@/lib/render/powershell/script-kinds";
import { generator } from "./generator";

export { collectArchiveName } from "@/lib/render/collect/collect-commands";

/** What asks the servers before there is a plan: the same bytes for everybody (script contract, "Collectors"). */
export function collectFiles(): readonly BundleFile[] {
  const made = { generator };
  return assembleFiles([
    library,
    ...places.map((place) => scriptFile(pathIn(place, collectors[place]), renderCollector(place, made), "discover")),
    scriptFile(pathIn("mailbox-server", driverName), renderCollectDriver(made), "discover"),
    renderCollectReadMe(made, en),
  ]);
}

/** `collectFiles` as an archive. */
export function collectArchive(): Uint8Array<ArrayBuffer> {
  return zipBundle({ files: collectFiles() });
}
