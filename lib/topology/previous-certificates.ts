import type { Topology } from "./types";

type Servers = Pick<Topology, "mailboxServers">;

/** Whether certificates are renewed: validated answers then say of each the name of the one before. */
export const isRenewal = ({ mailboxServers }: Servers): boolean =>
  mailboxServers.some(({ previousCertificateName }) => previousCertificateName !== undefined);

/** Names of old certificates that no server of the plan presents any more, each once. Linear in servers. */
export function abandonedNames({ mailboxServers }: Servers): readonly string[] {
  const presented = new Set(mailboxServers.map(({ certificateName }) => certificateName));
  const before = mailboxServers.flatMap(({ previousCertificateName }) => previousCertificateName ?? []);
  return [...new Set(before)].filter((name) => !presented.has(name));
}
