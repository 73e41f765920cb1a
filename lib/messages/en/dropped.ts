/** Why a goal has no use for some answers, as a clause without a full stop. */
export const unneeded = { exchangeOnly: "Turning instant messaging off changes Exchange only" };

/** Why a section is not asked, or only in part. */
export const journey = {
  unneeded: (why: string) => `${why}.`,
  onlyAsked: (why: string, names: readonly string[]) => `${why}. Only the ${names.join(" and the ")} is asked.`,
};

/** Why an answer that was given has no effect. */
export const dropped = {
  noTrust: "No server needs trust in Lync, so this answer is not needed.",
  noDialPlans: "No server is to be added to dial plans, so their names are not needed.",
  allPolicies: "All mailbox policies are changed, so single names are not needed.",
  exchangeOnly: `${unneeded.exchangeOnly}, so this answer is not needed.`,
};
