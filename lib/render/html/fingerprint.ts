/** The first 8 digits of a plan hash in two groups of four, as every page, document and script shows them. */
export function fingerprint(planHash: string): string {
  return `${planHash.slice(0, 4)} ${planHash.slice(4, 8)}`;
}
