/** Compares paths by UTF-16 code unit, as no locale does: the order of files in a bundle is the same everywhere. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
