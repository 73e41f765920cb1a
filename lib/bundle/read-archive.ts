import { Inflate } from "fflate";
import { fail, ok, type Result } from "@/lib/errors/problem";
import { readDirectory, type DirectoryEntry } from "./archive-directory";
import { bundlePaths } from "./bundle-paths";

/** Largest archive, and most bytes that its files may unfold to; a bundle for 200 Mailbox servers has about 3 MB. */
export const maxArchiveBytes = 5 * 1024 * 1024;

/** Why an archive was not unpacked. */
export interface ArchiveProblem {
  readonly code: "too-large" | "not-an-archive" | "damaged" | "unsafe-name" | "duplicate-name" | "too-many-files";
  /** One sentence for people; it repeats no name of the archive. */
  readonly message: string;
}

/**
 * The files of a ZIP archive by path, unpacked in memory and nowhere else. Never throws. Names that could leave a
 * folder, or that two systems read differently, are refused as a whole (safety E5), and so are more than 50 entries and
 * more than 5 MB. A single folder around all files, as some programs add when they pack again, is taken off.
 */
export function readArchive(archive: Uint8Array): Result<ReadonlyMap<string, Uint8Array>, ArchiveProblem> {
  if (archive.length > maxArchiveBytes) return fail(archiveProblem("too-large"));
  const directory = readDirectory(archive);
  if (!directory.ok) return fail(archiveProblem(directory.error));
  const entries = directory.value.filter(({ name, size }) => !(name.endsWith("/") && size === 0));
  if (directory.value.some(({ name }) => isUnsafe(name))) return fail(archiveProblem("unsafe-name"));
  // Windows takes names that differ in case alone for one.
  const distinct = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (distinct.size < entries.length) return fail(archiveProblem("duplicate-name"));
  if (entries.reduce((sum, { size }) => sum + size, 0) > maxArchiveBytes) return fail(archiveProblem("too-large"));
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = unfold(archive, entry);
    if (bytes === undefined) return fail(archiveProblem("damaged"));
    files.set(entry.name, bytes);
  }
  return ok(withoutOuterFolder(files));
}

/** The bytes of one file, stored or deflated; undefined when there are more or fewer than the directory says. */
function unfold(archive: Uint8Array, { method, start, packed, size }: DirectoryEntry): Uint8Array | undefined {
  const data = archive.subarray(start, start + packed);
  if (data.length < packed) return undefined;
  if (method === 0) return packed === size ? data : undefined;
  try {
    return method === 8 ? inflateExactly(data, size) : undefined;
  } catch {
    return undefined;
  }
}

/** Deflate grows a byte at most 1,032 times, so a lie about the size costs no more than 4 MB before it shows. */
const inputStep = 4096;

function inflateExactly(data: Uint8Array, size: number): Uint8Array | undefined {
  const output = new Uint8Array(size);
  let length = 0;
  let complete = false;
  const stream = new Inflate((chunk, final) => {
    complete = final;
    output.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < data.length; at += inputStep)
    stream.push(data.subarray(at, at + inputStep), at + inputStep >= data.length);
  return complete && length === size ? output : undefined;
}

function isUnsafe(name: string): boolean {
  const segments = name.replace(/\/$/, "").split("/");
  return /[\\:\p{C}\u202a-\u202e]/u.test(name) || segments.some((part) => part === "" || part === "." || part === "..");
}

function withoutOuterFolder(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const [first = ""] = files.keys();
  const folder = first.slice(0, first.indexOf("/") + 1);
  const everywhere = folder !== "" && [...files.keys()].every((name) => name.startsWith(folder));
  if (!everywhere) return files;
  return new Map([...files].map(([name, bytes]) => [name.slice(folder.length), bytes]));
}

const messages: Readonly<Record<ArchiveProblem["code"], string>> = {
  "too-large": "This archive is larger than 5 MB, or unfolds to more than that, and no bundle for 200 servers is.",
  "not-an-archive": "This file is not a ZIP archive, and a bundle is one; its name looks like owa-im-0a9707b5.zip.",
  damaged: "This archive is damaged: a file in it cannot be unpacked. Download the bundle again.",
  "unsafe-name": "This archive holds a name that could leave its folder, and no bundle does. Do not unpack it.",
  "duplicate-name": "This archive holds the same name twice, and no bundle does. Do not unpack it.",
  "too-many-files": `This archive holds more than 50 files, and a bundle has at most ${bundlePaths.size}.`,
};

function archiveProblem(code: ArchiveProblem["code"]): ArchiveProblem {
  return { code, message: messages[code] };
}
