/**
 * Who does a step, by the rights that it needs; words of each are in `roles` of the catalogue. A role includes another
 * where whoever has its rights can do the other's work too.
 */
export const roleIds = [
  "lync",
  "lyncServerAdmins",
  "lyncSetup",
  "exchange",
  "exchangeVoiceMail",
  "exchangeServers",
  "exchangeRecipients",
  "exchangeServersAndRecipients",
  "exchangeAndLync",
  "mailboxServers",
  "restartedServer",
  "testUser",
] as const;
export type RoleId = (typeof roleIds)[number];

const included: Readonly<Partial<Record<RoleId, readonly RoleId[]>>> = {
  lyncServerAdmins: ["lync"],
  lyncSetup: ["lync", "lyncServerAdmins"],
  exchangeVoiceMail: ["exchange"],
  exchangeServers: ["exchange"],
  exchangeRecipients: ["exchange"],
  exchangeServersAndRecipients: ["exchange", "exchangeServers", "exchangeRecipients"],
};

/** Two roles of one person, said together. */
const together: readonly RoleId[] = ["exchangeServers", "exchangeRecipients"];

/** Each role once, in the order given; one that another of them includes is left out. */
export function fewestRoles(given: readonly RoleId[]): readonly RoleId[] {
  const hasBoth = together.every((role) => given.includes(role));
  const roles = hasBoth
    ? given.map((role) => (together.includes(role) ? "exchangeServersAndRecipients" : role))
    : given;
  const needed = new Set<RoleId>(roles);
  for (const role of roles) for (const other of included[role] ?? []) needed.delete(other);
  return [...needed];
}
