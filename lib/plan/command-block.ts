import type { Answered } from "@/lib/text/answered";
import type { Fragments } from "@/lib/text/fragments";

/**
 * Microsoft's commands that may be read and copied as one. Either every line names the object that it is for, or all of
 * them are for one server: lines with the values of two servers, pasted together, would set the wrong one on both.
 */
export interface CommandBlock {
  /** The server whose values the lines hold; undefined where each line names its object, or is the same everywhere. */
  readonly server: Answered | undefined;
  readonly lines: readonly Fragments[];
}

/** Lines that name their objects, as one block; none without a line. */
export const together = (lines: readonly Fragments[]): readonly CommandBlock[] =>
  lines.length === 0 ? [] : [{ server: undefined, lines }];

/** Lines with values of one server. */
export const forServer = (server: Answered, lines: readonly Fragments[]): CommandBlock => ({ server, lines });
