/** Where the UM Call Router and the UM service run: the question that decides the branch (domain section 1). */
export const umPlacements = ["same-computer", "separate-computers", "none"] as const;
export type UmPlacement = (typeof umPlacements)[number];

/** For which servers a setting override is made: one for each server, or one for the whole forest. */
export const overrideScopes = ["server", "forest"] as const;
export type OverrideScope = (typeof overrideScopes)[number];
export const usualOverrideScope: OverrideScope = "server";

export const discoveryAnswers = ["yes", "no", "unknown"] as const;
/** Does Lync list this server already (event 44024 or 14492)? */
export type DiscoveryAnswer = (typeof discoveryAnswers)[number];
