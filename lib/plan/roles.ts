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
  "exchangeAndLync",
  "mailboxServers",
  "testUser",
] as const;
export type RoleId = (typeof roleIds)[number];

const included: Readonly<Partial<Record<RoleId, readonly RoleId[]>>> = {
  lyncServerAdmins: ["lync"],
  lyncSetup: ["lync", "lyncServerAdmins"],
  exchangeVoiceMail: ["exchange"],
  exchangeServers: ["exchange"],
  exchangeRecipients: ["exchange"],
};

/** Each role once, in the order given; one that another of them includes is left out. */
export function fewestRoles(roles: readonly RoleId[]): readonly RoleId[] {
  const needed = new Set(roles);
  for (const role of roles) for (const other of included[role] ?? []) needed.delete(other);
  return [...needed];
}
