import type { Removed } from "@/lib/answers/fields/removed";
import { readBlock } from "./mailbox-block";
import type { Columns, TextColumn } from "./mailbox-columns";
import { blankMailboxRow, type MailboxRowValues } from "./mailbox-values";
import { placeBlock, type Placed, type Target } from "./place-block";

export interface PlacedPaste extends Placed {
  /** What was cleaned away, each once. */
  readonly removed: readonly Removed[];
}

/** The rows after a paste; undefined where the text fills no cell, as a line of heads alone. Loaded with the first paste. */
export function placePasted(
  text: string,
  column: TextColumn,
  columns: Columns,
  rows: readonly MailboxRowValues[],
  target: Target,
): PlacedPaste | undefined {
  const block = readBlock(text, column, columns);
  return block && { ...placeBlock(rows, target, block, blankMailboxRow), removed: block.removed };
}
