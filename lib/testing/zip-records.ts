/** One file of an archive as its local header and its line in the central directory describe it. */
export interface ZipRecord {
  readonly name: string;
  readonly local: ZipHeader;
  readonly central: ZipHeader;
  readonly madeBy: number;
  readonly attributes: number;
  readonly stored: Uint8Array;
}

/** The fields that both headers share (APPNOTE 4.3.7 and 4.3.12). */
export interface ZipHeader {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly size: number;
  readonly extraLength: number;
  readonly commentLength: number;
}

/** Reads an archive without the library that wrote it; throws when anything is outside the records. */
export function readZip(archive: Uint8Array): {
  readonly records: readonly ZipRecord[];
  readonly commentLength: number;
} {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  if (view.getUint32(end, true) !== 0x06054b50)
    throw new Error("The archive does not end with its directory's end record.");
  const count = view.getUint16(end + 10, true);
  const records: ZipRecord[] = [];
  let at = view.getUint32(end + 16, true);
  let expectedOffset = 0;
  for (let index = 0; index < count; index++) {
    const nameLength = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    if (offset !== expectedOffset) throw new Error("Bytes are between two files of the archive.");
    const dataAt = offset + 30 + nameLength;
    const size = view.getUint32(at + 20, true);
    records.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      local: header(view, offset + 6, 28, offset, undefined),
      central: header(view, at + 8, 30, at, 32),
      madeBy: view.getUint16(at + 4, true),
      attributes: view.getUint32(at + 38, true),
      stored: archive.slice(dataAt, dataAt + size),
    });
    expectedOffset = dataAt + size;
    at += 46 + nameLength;
  }
  if (at !== end) throw new Error("Bytes are between the directory and its end record.");
  return { records, commentLength: view.getUint16(end + 20, true) };
}

function header(view: DataView, at: number, extraAt: number, start: number, commentAt: number | undefined): ZipHeader {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    time: view.getUint16(at + 4, true),
    date: view.getUint16(at + 6, true),
    size: view.getUint32(at + 12, true),
    extraLength: view.getUint16(start + extraAt, true),
    commentLength: commentAt === undefined ? 0 : view.getUint16(start + commentAt, true),
  };
}
