const widest = 120;

/**
 * A table of short entries, as many on a line as fit into 120 columns, so that it stays short. `last` has a line of its
 * own.
 */
export function tableLines(variable: string, entries: readonly string[], last?: string): readonly string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 2 + entry.length <= widest) lines[lines.length - 1] = `${line}; ${entry}`;
    else lines.push(`    ${entry}`);
  }
  return [`${variable} = @{`, ...lines, ...(last === undefined ? [] : [`    ${last}`]), "}"];
}
