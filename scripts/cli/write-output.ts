import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { BundleFile } from "@/lib/files/types";

/** A reason in one sentence why nothing was written. */
export class NotWritten extends Error {
  override readonly name = "NotWritten";
}

/**
 * Refuses before anything is written: the archive exists, or a file of the bundle exists in the folder, unless forced.
 * Throws NotWritten.
 */
export function requireFree(
  archive: string | undefined,
  folder: string | undefined,
  files: readonly BundleFile[],
  force: boolean,
): void {
  if (folder !== undefined && existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new NotWritten(`${folder} is a file, and --out needs a folder.`);
  }
  if (archive !== undefined && existsSync(archive) && statSync(archive).isDirectory()) {
    throw new NotWritten(`${archive} is a folder, and --zip needs the name of a file.`);
  }
  if (force) return;
  const candidates = [archive, ...files.map((file) => folder && join(folder, file.path))];
  const taken = candidates.find((path) => path !== undefined && existsSync(path));
  if (taken !== undefined) throw new NotWritten(`${taken} exists already; --force replaces it.`);
}

/** Writes a file through a temporary one beside it, so that the name never holds half a file. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Writes the bundle as a folder: all files into a temporary folder beside it first, so that a full disk leaves nothing
 * half done, then into place. Other files that the folder holds stay.
 */
export function writeFolder(folder: string, files: readonly BundleFile[]): void {
  const target = resolve(folder);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    for (const file of files) {
      mkdirSync(dirname(join(temporary, file.path)), { recursive: true });
      writeFileSync(join(temporary, file.path), file.bytes);
    }
    if (!existsSync(target) || readdirSync(target).length === 0) {
      rmSync(target, { recursive: true, force: true });
      renameSync(temporary, target);
      return;
    }
    for (const file of files) {
      mkdirSync(dirname(join(target, file.path)), { recursive: true });
      renameSync(join(temporary, file.path), join(target, file.path));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
