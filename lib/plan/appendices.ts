/** Work that follows a plan and is no part of it: each a change of its own, and an appendix of the checklist. In its order. */
export const appendices = ["old-trust", "front-end-restart", "renewals", "daily-check"] as const;
export type Appendix = (typeof appendices)[number];

export const isAppendix = (part: string): part is Appendix => appendices.some((appendix) => appendix === part);
