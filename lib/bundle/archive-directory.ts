import { fail, ok, type Result } from "@/lib/errors/problem";

/** One line of an archive's central directory: what is stored, how, and where its bytes start. */
export interface DirectoryEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly start: number;
  readonly packed: number;
  readonly size: number;
}

const maxEntries = 50;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
/** The longest comment after the end record. */
const longestComment = 0xffff;

/**
 * The central directory of a ZIP archive (APPNOTE 4.3), read by hand so that each name and size is judged before
 * anything is unfolded. Never throws; ZIP64, encryption and several disks are no part of any bundle.
 */
export function readDirectory(
  archive: Uint8Array,
): Result<readonly DirectoryEntry[], "not-an-archive" | "damaged" | "too-many-files"> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail("not-an-archive");
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return fail("too-many-files");
  const entries: DirectoryEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return fail("damaged");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = next > end ? undefined : readEntry(archive, view, at, nameLength);
    if (entry === undefined) return fail("damaged");
    entries.push(entry);
    at = next;
  }
  return ok(entries);
}

function readEntry(archive: Uint8Array, view: DataView, at: number, nameLength: number): DirectoryEntry | undefined {
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const local = view.getUint32(at + 42, true);
  if (isEncrypted || local + 30 > archive.length || view.getUint32(local, true) !== localMark) return undefined;
  return {
    // Names of a bundle are ASCII; of another encoding at least the separators are.
    name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  };
}

/** The end record is at the end, unless a comment follows. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
