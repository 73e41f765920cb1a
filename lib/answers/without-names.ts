import type { Answers, MailboxServerAnswer } from "./types";

/**
 * Answers of the same shape with placeholders for everything that a person typed: names, thumbprints, paths and the
 * details of the change. What stays are choices, versions, counts, the port, and which servers share a certificate name
 * or a computer. Nothing is searched and replaced: no typed text is carried over, so none can be left behind.
 */
export function withoutNames(answers: Answers): Answers {
  const { lync, um, mailboxServers, trustedApplication, mailboxPolicies } = answers;
  const servers = namer((index) => `cas${index}.example.com`);
  // Mailbox servers are named first, so that a computer with both roles goes by that name.
  const mailboxes = mailboxServers && renamed(mailboxServers, servers);
  return {
    schema: 1,
    goal: answers.goal,
    exchange: answers.exchange,
    ...(lync
      ? {
          lync: {
            version: lync.version,
            poolFqdn: "pool.example.com",
            ...(lync.siteId === undefined ? {} : { siteId: "Site1" }),
          },
        }
      : {}),
    ...(um ? { um: { ...um, dialPlans: numbered(um.dialPlans, "Dial plan") } } : {}),
    clientAccessServers: answers.clientAccessServers.map((name) => servers.of(name)),
    ...(mailboxes ? { mailboxServers: mailboxes } : {}),
    ...(trustedApplication
      ? { trustedApplication: { applicationId: "OutlookWebApp", port: trustedApplication.port } }
      : {}),
    mailboxPolicies: { scope: mailboxPolicies.scope, names: numbered(mailboxPolicies.names, "Policy") },
    recordsDirectory: "C:\\ProgramData\\OwaIm",
    change: {
      reference: "",
      reason: "",
      requestedBy: "",
      windowStart: "",
      windowMinutes: answers.change.windowMinutes,
      testUser: "",
      notes: "",
    },
  };
}

function renamed(servers: readonly MailboxServerAnswer[], names: Namer): readonly MailboxServerAnswer[] {
  servers.forEach(({ fqdn }, row) => names.give(fqdn, `mbx${row + 1}.example.com`));
  const certificates = namer((index) => `owa${index}.example.com`);
  const known = new Set(servers.map(({ fqdn }) => fqdn));
  return servers.map(({ fqdn, certificateName, discoveredByLync }, row) => ({
    fqdn: names.of(fqdn),
    certificateName: known.has(certificateName) ? names.of(certificateName) : certificates.of(certificateName),
    thumbprint: String(row + 1).padStart(40, "0"),
    discoveredByLync,
  }));
}

interface Namer {
  give(name: string, placeholder: string): void;
  of(name: string): string;
}

/** The same placeholder for the same name, whatever its capitals; new names are numbered from 1. */
function namer(placeholder: (index: number) => string): Namer {
  const given = new Map<string, string>();
  let count = 0;
  return {
    give: (name, chosen) => void given.set(name.toLowerCase(), chosen),
    of(name) {
      const known = given.get(name.toLowerCase());
      if (known !== undefined) return known;
      count += 1;
      const made = placeholder(count);
      given.set(name.toLowerCase(), made);
      return made;
    },
  };
}

function numbered(names: readonly string[], word: string): readonly string[] {
  return names.map((_, index) => `${word} ${index + 1}`);
}
