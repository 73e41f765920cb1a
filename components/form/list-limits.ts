/** As many rows as the answers may have; what is pasted beyond is left out. */
export const mostRows = 200;

/** More than that nobody pastes on purpose, and a page would wait for it. */
export const mostEntries = 10_000;
