/**
 * Rows of the rule table (domain section 1); `discovered` is the admin's own observation, and
 * `kept` a certificate that was renewed and has the name of the one before.
 */
export type TrustRuleId = "A" | "B" | "C" | "D" | "E" | "G" | "H" | "I" | "discovered" | "kept";

/** How sure the sources are: H official or two that agree, M one unofficial, L inference. */
export type Confidence = "H" | "M" | "L";

/** What one rule says about a server. */
export interface TrustRuling {
  readonly rule: TrustRuleId;
  /** Must Lync be told to trust the name in the server's certificate? */
  readonly needsTrust: boolean;
  readonly confidence: Confidence;
}

/** The Unified Messaging answers on which the rules depend. */
export interface UmAnswers {
  /** `not-there` where the product has no Unified Messaging; `client-access` where the servers are no part of it. */
  readonly placement: "same-computer" | "separate-computers" | "none" | "not-there" | "client-access";
  readonly sipNameDialPlan: boolean;
}

/** What the rules ask about a Mailbox server. */
export interface TrustSubject {
  readonly fqdn: string;
  /** Subject name of the certificate that the server presents to Lync. */
  readonly certificateName: string;
  readonly discoveredByLync?: "yes" | "no" | "unknown" | undefined;
  /** Subject name of the certificate before; only where certificates are renewed. */
  readonly previousCertificateName?: string | undefined;
}

/** The mark of an answer that no rule looks at. */
const noUm: UmAnswers = { placement: "none", sipNameDialPlan: false };

/** An Exchange without Unified Messaging: what makes Lync discover a server is not there. */
export const withoutUm: UmAnswers = { placement: "not-there", sipNameDialPlan: false };

/** Client Access servers that talk to Lync and are in no SipName dial plan. */
export const onClientAccess: UmAnswers = { placement: "client-access", sipNameDialPlan: false };

interface TrustRule extends TrustRuling {
  readonly applies: (server: TrustSubject, um: UmAnswers) => boolean;
}

/** Lync knows a peer by the subject name of its certificate, never by the name of the computer. */
const presentsOwnName = (server: TrustSubject) => server.certificateName === server.fqdn;
const lyncDiscovers = (um: UmAnswers) => um.placement === "same-computer" && um.sipNameDialPlan;

/**
 * The rule table of domain section 1, first match wins, and the last row matches whatever is left. Rule D is before
 * `discovered` because it is about servers that Lync does discover, under a name that Exchange does not present.
 */
const rules: readonly TrustRule[] = [
  {
    rule: "kept",
    needsTrust: false,
    confidence: "H",
    applies: keepsName,
  },
  {
    rule: "G",
    needsTrust: true,
    confidence: "L",
    applies: (_server, um) => um.placement === "not-there",
  },
  {
    rule: "H",
    needsTrust: false,
    confidence: "L",
    applies: (server, um) => lyncDiscovers(um) && presentsOwnName(server) && server.discoveredByLync === "no",
  },
  {
    rule: "A",
    needsTrust: false,
    confidence: "H",
    applies: (server, um) => lyncDiscovers(um) && presentsOwnName(server),
  },
  {
    rule: "D",
    needsTrust: true,
    confidence: "L",
    applies: (_server, um) => lyncDiscovers(um),
  },
  {
    rule: "discovered",
    needsTrust: false,
    confidence: "H",
    applies: (server) => server.discoveredByLync === "yes",
  },
  {
    rule: "E",
    needsTrust: true,
    confidence: "M",
    applies: (_server, um) => um.placement === "client-access",
  },
  {
    rule: "B",
    needsTrust: true,
    confidence: "L",
    applies: (_server, um) => um.placement === "same-computer",
  },
  {
    rule: "C",
    needsTrust: true,
    confidence: "H",
    applies: (_server, um) => um.placement === "separate-computers",
  },
  {
    rule: "I",
    needsTrust: true,
    confidence: "L",
    applies: () => true,
  },
];

/** Whether a renewed certificate has the name of the one before, so that Lync knows the server as it did. */
export function keepsName({ certificateName, previousCertificateName }: TrustSubject): boolean {
  return previousCertificateName !== undefined && previousCertificateName === certificateName;
}

/**
 * Whether Lync must be told to trust a Mailbox server, and by which rule; undefined while Unified Messaging is not known,
 * unless the rule does without it.
 */
export function decideTrust(server: TrustSubject, um: UmAnswers | undefined): TrustRuling | undefined {
  if (!um && !keepsName(server)) return undefined;
  const found = rules.find((rule) => rule.applies(server, um ?? noUm));
  if (!found) throw new Error("The last trust rule matches every server.");
  const { rule, needsTrust, confidence } = found;
  return { rule, needsTrust, confidence };
}
