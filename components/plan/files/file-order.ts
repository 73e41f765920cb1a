import { families, familyIds, places } from "@/lib/plan/families";
import { renewal } from "@/lib/plan/renewal";
import type { BundleFile } from "@/lib/files/types";
import type { FileTexts } from "@/components/messages/files";

/** The files of one folder, in the order in which they are read or run. */
export interface FileFolder {
  /** "" for the top of the bundle. */
  readonly name: string;
  readonly files: readonly BundleFile[];
}

/** What is at the top of a bundle, in reading order. */
const documents = [
  "read-me-first.txt",
  "change-request.html",
  "change-request.md",
  "topology.svg",
  "checklist.html",
  "checklist.md",
  "checklist.csv",
  "answers.json",
  "share-link.txt",
  "OwaIm.psm1",
  "manifest.json",
  "SHA256SUMS",
];

/** Files at the top first, then the folders in the order in which they are first needed. */
const folderOrder = ["", ...places];
/** Documents at the top; in a folder what needs no plan, then each change with its check and its undo, then the hook. */
const readingOrder = [
  ...documents,
  ...familyIds.flatMap((id) => Object.values(families[id].names).map((name) => `${families[id].place}/${name}.ps1`)),
  ...Object.values(renewal.names).map((name) => `${renewal.place}/${name}.ps1`),
];

/** Every file by folder, in reading order. */
export function byFolder(files: readonly BundleFile[]): readonly FileFolder[] {
  return folderOrder
    .map((name) => ({
      name,
      files: files
        .filter(({ path }) => folderOf(path) === name)
        .toSorted((a, b) => readingOrder.indexOf(a.path) - readingOrder.indexOf(b.path)),
    }))
    .filter((folder) => folder.files.length > 0);
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** The name of a file without its folder. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What a file is for, in a few words. */
export function purposeOf({ path, script }: Pick<BundleFile, "path" | "script">, fileTexts: FileTexts): string {
  return (script?.kind === "script" ? fileTexts.scriptKinds[script.purpose] : fileTexts.names[path]) ?? "";
}
