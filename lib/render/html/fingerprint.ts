/** The first 8 digits of a plan hash in two groups of four, as every page, document and script shows them. */
export function fingerprint(planHash: string): string {
  return `${planHash.slice(0, 4)} ${planHash.slice(4, 8)}`;
}

/** Cells of the drawn mark along each side. */
export const markSize = 8;

/**
 * The drawn mark: each of the first eight digits is a row of four cells, mirrored, so that two people compare at a glance.
 * An SVG path of squares one unit wide.
 */
export function markPath(planHash: string): string {
  return [...planHash.slice(0, markSize)]
    .flatMap((digit, row) => {
      const bits = Number.parseInt(digit, 16);
      return [0, 1, 2, 3]
        .filter((column) => (bits & (8 >> column)) > 0)
        .flatMap((column) => [column, markSize - 1 - column])
        .map((column) => `M${String(column)} ${String(row)}h1v1h-1z`);
    })
    .join("");
}
