/**
 * Who does a step, by the rights that it needs; words of each are in `roles` of the catalogue. A role includes another
 * where whoever has its rights can do the other's work too.
 */
export const roleIds = [
  "lync",
  "lyncReader",
  "lyncServerAdmins",
  "lyncSetup",
  "exchange",
  "exchangeReader",
  "exchangeVoiceMail",
  "exchangeServers",
  "exchangeRecipients",
  "exchangeServersAndRecipients",
  "exchangeOrganization",
  "exchangeAndLync",
  "frontEndServers",
  "restartedServer",
  "mailboxServers",
  "serverReader",
  "testUser",
] as const;
export type RoleId = (typeof roleIds)[number];

const exchangeReaders = ["exchange", "exchangeReader"] as const;
const included: Readonly<Partial<Record<RoleId, readonly RoleId[]>>> = {
  lyncReader: ["lync"],
  lyncServerAdmins: ["lync", "lyncReader"],
  lyncSetup: ["lync", "lyncReader", "lyncServerAdmins"],
  exchangeReader: ["exchange"],
  exchangeVoiceMail: ["exchange"],
  exchangeServers: exchangeReaders,
  exchangeRecipients: exchangeReaders,
  exchangeServersAndRecipients: [...exchangeReaders, "exchangeServers", "exchangeRecipients"],
  exchangeOrganization: [...exchangeReaders, "exchangeServers", "exchangeRecipients", "exchangeServersAndRecipients"],
  mailboxServers: ["serverReader"],
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

/** Whether whoever has one role can do the work of the other. */
export const includesRole = (role: RoleId, other: RoleId): boolean =>
  role === other || (included[role] ?? []).includes(other);

const readers: Readonly<Partial<Record<RoleId, RoleId>>> = {
  lyncServerAdmins: "lyncReader",
  lyncSetup: "lyncReader",
  exchangeVoiceMail: "exchangeReader",
  exchangeServers: "exchangeReader",
  exchangeRecipients: "exchangeReader",
  exchangeServersAndRecipients: "exchangeReader",
  mailboxServers: "serverReader",
};

/**
 * The role that is enough to look at the work of another one. Setting overrides are read with the rights that change them:
 * no source names a smaller role that has Get-ExchangeDiagnosticInfo.
 */
export const readerOf = (role: RoleId): RoleId => readers[role] ?? role;
