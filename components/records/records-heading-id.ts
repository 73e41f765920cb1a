/** The heading above what came of dropped files; the focus goes there. */
export const recordsHeadingId = "records";
