/** For each row whose name, without regard to case, an earlier row has: the first such row. Blank rows are no duplicates. */
export function duplicateRows(names: readonly string[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const [row, name] of names.entries()) {
    const key = name.trim().toLowerCase();
    const earlier = first.get(key);
    if (key === "") continue;
    if (earlier === undefined) first.set(key, row);
    else duplicates.set(row, earlier);
  }
  return duplicates;
}
