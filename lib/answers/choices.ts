/** Where the UM Call Router and the UM service run: the question that decides the branch (domain section 1). */
export const umPlacements = ["same-computer", "separate-computers", "none"] as const;
export type UmPlacement = (typeof umPlacements)[number];

export const discoveryAnswers = ["yes", "no", "unknown"] as const;
/** Does Lync list this server already (event 44024 or 14492)? */
export type DiscoveryAnswer = (typeof discoveryAnswers)[number];
