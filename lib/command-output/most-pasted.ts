/** Most UTF-16 units that are read of one paste: the certificates of 200 servers fit several times over. */
export const mostPasted = 2_000_000;
/** Most lines, for the same reason; a reader takes about a second for them. */
export const mostPastedLines = 100_000;
