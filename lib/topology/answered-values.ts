import type { Answers } from "@/lib/answers/types";
import type { Answered } from "@/lib/text/answered";
import type { TrustDecision } from "@/lib/trust/trust-decisions";
import type { TrustedPool } from "./trusted-pool";

/**
 * The values that commands and scripts hold, each with the answers that it comes from; an answer that was not given is
 * empty and comes from none. Answers that name the same server, or the same certificate, are named together. What merely
 * reads alike stays apart, such as a port and a policy that is called 5199.
 */
export interface AnsweredValues {
  readonly poolFqdn: Answered;
  readonly siteId: Answered;
  readonly dialPlans: readonly Answered[];
  readonly clientAccessServers: readonly Answered[];
  readonly mailboxServers: readonly {
    readonly fqdn: Answered;
    readonly certificateName: Answered;
    readonly thumbprint: Answered;
    readonly previousThumbprint: Answered;
    readonly previousCertificateName: Answered;
  }[];
  /** As the decisions of the topology, in their order. */
  readonly trustDecisions: readonly { readonly server: Answered; readonly certificateName: Answered }[];
  /** The name of each pool of the topology, in their order. */
  readonly trustedPools: readonly Answered[];
  /** The same of its duplicates. */
  readonly duplicates: readonly Answered[];
  readonly applicationId: Answered;
  readonly port: Answered<number>;
  readonly mailboxPolicies: readonly Answered[];
  readonly recordsDirectory: Answered;
}

/** `clientAccess` are servers that were answered, as such or as Mailbox servers. Linear in the number of servers. */
export function answeredValues(
  answers: Answers,
  clientAccess: readonly string[],
  trustDecisions: readonly TrustDecision[],
  trustedPools: readonly TrustedPool[],
  duplicates: readonly TrustedPool[],
): AnsweredValues {
  const { lync, um, clientAccessServers = [], mailboxServers = [], trustedApplication, mailboxPolicies } = answers;
  const hosts = new Names();
  const certificates = new Names();
  for (const [row, fqdn] of clientAccessServers.entries()) hosts.add(fqdn, `clientAccessServers[${row}]`);
  for (const [row, server] of mailboxServers.entries()) {
    const { fqdn, certificateName, thumbprint, previousThumbprint, previousCertificateName } = server;
    hosts.add(fqdn, `mailboxServers[${row}].fqdn`);
    // A certificate name that was left empty is the server's own name, and no answer of its own.
    if (certificateName !== fqdn) hosts.add(certificateName, `mailboxServers[${row}].certificateName`);
    if (thumbprint !== undefined) certificates.add(thumbprint, `mailboxServers[${row}].thumbprint`);
    if (previousThumbprint !== undefined) {
      certificates.add(previousThumbprint, `mailboxServers[${row}].previousThumbprint`);
    }
    if (previousCertificateName !== undefined && previousCertificateName !== certificateName) {
      hosts.add(previousCertificateName, `mailboxServers[${row}].previousCertificateName`);
    }
  }
  return {
    poolFqdn: one(lync?.poolFqdn, "", "lync.poolFqdn"),
    siteId: one(lync?.siteId, "", "lync.siteId"),
    dialPlans: um?.addToDialPlans ? um.dialPlans.map((name, row) => one(name, "", `um.dialPlans[${row}]`)) : [],
    clientAccessServers: clientAccess.map((fqdn) => hosts.get(fqdn)),
    mailboxServers: mailboxServers.map((server) => ({
      fqdn: hosts.get(server.fqdn),
      certificateName: hosts.get(server.certificateName),
      thumbprint: certificates.get(server.thumbprint ?? ""),
      previousThumbprint: certificates.get(server.previousThumbprint ?? ""),
      previousCertificateName: hosts.get(server.previousCertificateName ?? server.certificateName),
    })),
    trustDecisions: trustDecisions.map(({ server, certificateName }) => ({
      server: hosts.get(server),
      certificateName: hosts.get(certificateName),
    })),
    trustedPools: trustedPools.map(({ fqdn }) => hosts.get(fqdn)),
    duplicates: duplicates.map(({ fqdn }) => hosts.get(fqdn)),
    applicationId: one(trustedApplication?.applicationId, "", "trustedApplication.applicationId"),
    port: one(trustedApplication?.port, 0, "trustedApplication.port"),
    mailboxPolicies: (mailboxPolicies?.names ?? []).map((name, row) => one(name, "", `mailboxPolicies.names[${row}]`)),
    recordsDirectory: one(answers.recordsDirectory, "", "recordsDirectory"),
  };
}

function one<Value extends string | number>(value: Value | undefined, none: Value, path: string): Answered<Value> {
  return value === undefined ? { value: none, paths: [] } : { value, paths: [path] };
}

/** Names of things of one sort, each with every answer that names it. */
class Names {
  readonly #known = new Map<string, { readonly value: string; readonly paths: string[] }>();

  add(value: string, path: string): void {
    const known = this.#known.get(value);
    if (known) known.paths.push(path);
    else this.#known.set(value, { value, paths: [path] });
  }

  /** One object for each name, so that it is the same thing wherever it is. */
  get(value: string): Answered {
    return this.#known.get(value) ?? { value, paths: [] };
  }
}
