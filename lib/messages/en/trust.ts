/** How sure the sources of a rule about trust are. */
export const trust = {
  confidences: { H: "official", M: "one unofficial source", L: "inferred" },
};
