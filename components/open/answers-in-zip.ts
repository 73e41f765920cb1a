import { unzipSync } from "fflate";

/** Larger is no answers.json, whatever the archive says (safety E5). */
const largestAnswers = 1024 * 1024;
const mostEntries = 50;

/**
 * The bytes of the one answers.json in the archive of a bundle, at its top or in the folder that some programs add.
 * Nothing else is unpacked. Undefined when there is none or more than one; throws for what is no archive.
 */
export function answersInZip(archive: Uint8Array): Uint8Array | undefined {
  let entries = 0;
  const found = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      return /^(?:[^/\\.][^/\\]*\/)?answers\.json$/.test(name) && originalSize <= largestAnswers;
    },
  });
  const files = Object.values(found);
  return entries <= mostEntries && files.length === 1 ? files[0] : undefined;
}
