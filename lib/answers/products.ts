/** Where a version of Exchange keeps the settings of instant messaging. */
export type SettingsStore = "web-config" | "setting-override" | "virtual-directory";

/** What one event of a source says. */
export interface EventMeaning {
  readonly id: number;
  readonly meaning: string;
}

interface Product {
  /** As Microsoft sells it. */
  readonly name: string;
  /** As people say it in a sentence. */
  readonly shortName: string;
}

interface KnownExchange extends Product {
  /** First two parts of its builds, as AdminDisplayVersion shows them (domain section 3). */
  readonly builds: readonly string[];
  readonly settings: SettingsStore;
}

/** A version of Exchange that is told from others, and refused. */
export interface UnplannedExchange extends KnownExchange {
  readonly planned: false;
}

/** A version of Exchange, and what is particular to it. Nothing else in the product compares the name of a version. */
export interface PlannedExchange extends KnownExchange {
  readonly planned: true;
  /** The name of its page for mail in the browser. */
  readonly webMail: string;
  /** Versions of Lync that it is planned with; the first is the one of `article`. */
  readonly lync: readonly LyncVersion[];
  /** Title of Microsoft's page about integrating it. */
  readonly article: string;
  readonly pastSupport: boolean;
  /** What it writes to the Application log of a Mailbox server about instant messaging. */
  readonly events: {
    readonly source: string;
    /** Written after the first sign-on that worked. */
    readonly signedOn: number;
    readonly failures: readonly EventMeaning[];
  };
}

export type ExchangeProduct = UnplannedExchange | PlannedExchange;

/** A version of Lync Server, or of Skype for Business Server, which followed it. */
export interface LyncProduct extends Product {
  /** First part of its version number. */
  readonly major: string;
  readonly pastSupport: boolean;
}

const lync = {
  "lync-2013": { name: "Lync Server 2013", shortName: "Lync", major: "5", pastSupport: true },
  "skype-2015": {
    name: "Skype for Business Server 2015",
    shortName: "Skype for Business",
    major: "6",
    pastSupport: true,
  },
  "skype-2019": {
    name: "Skype for Business Server 2019",
    shortName: "Skype for Business",
    major: "7",
    pastSupport: true,
  },
} as const satisfies Readonly<Record<string, LyncProduct>>;

export type LyncVersion = keyof typeof lync;
export const lyncProducts: Readonly<Record<LyncVersion, LyncProduct>> = lync;
export const lyncVersions = Object.keys(lync) as readonly LyncVersion[];

const exchange = {
  "2010": {
    planned: false,
    name: "Exchange Server 2010",
    shortName: "Exchange 2010",
    builds: ["14.0", "14.1", "14.2", "14.3"],
    settings: "virtual-directory",
  },
  "2013": {
    planned: true,
    name: "Exchange Server 2013",
    shortName: "Exchange 2013",
    builds: ["15.0"],
    settings: "web-config",
    webMail: "Outlook Web App",
    lync: ["lync-2013"],
    article: "Integrating Lync Server 2013 and Outlook Web App 2013",
    pastSupport: true,
    // Domain section 9. The numbers of the failures come from one unofficial source: shown as advice, to be confirmed
    // in a lab. The words are those of the script that proves the sign-in.
    events: {
      source: "MSExchange OWA",
      signedOn: 112,
      failures: [
        { id: 75, meaning: "the MTLS connection to Lync failed" },
        { id: 78, meaning: "the connection to Lync failed" },
        { id: 83, meaning: "the registry value ImplementationDLLPath is missing" },
        { id: 84, meaning: "the UCMA file is missing" },
        { id: 88, meaning: "the endpoint was not created" },
        { id: 100, meaning: "IMServerName is empty" },
        { id: 101, meaning: "IMCertificateThumbprint is empty" },
        { id: 102, meaning: "the certificate has expired" },
        { id: 103, meaning: "the certificate was not found" },
        { id: 104, meaning: "the certificate is not valid yet" },
        { id: 105, meaning: "the certificate has no private key" },
        { id: 106, meaning: "the certificate expires within 30 days" },
      ],
    },
  },
  "2016": {
    planned: false,
    name: "Exchange Server 2016",
    shortName: "Exchange 2016",
    builds: ["15.1"],
    settings: "setting-override",
  },
  "2019": {
    planned: false,
    name: "Exchange Server 2019",
    shortName: "Exchange 2019",
    builds: ["15.2"],
    settings: "setting-override",
  },
} as const satisfies Readonly<Record<string, ExchangeProduct>>;

export type ExchangeVersion = keyof typeof exchange;
export const exchangeProducts: Readonly<Record<ExchangeVersion, ExchangeProduct>> = exchange;
export const exchangeVersions = Object.keys(exchange) as readonly ExchangeVersion[];

/** Versions of Exchange that this version plans. */
export const plannedExchangeVersions: readonly ExchangeVersion[] = exchangeVersions.filter(
  (version) => exchangeProducts[version].planned,
);

/**
 * The pair rule: versions of Lync that are planned with an Exchange; with any of them while it is not known, or is not
 * planned itself.
 */
export function plannedLyncVersions(version?: ExchangeVersion): readonly LyncVersion[] {
  const chosen = version === undefined ? undefined : exchangeProducts[version];
  if (chosen?.planned) return chosen.lync;
  return lyncVersions.filter((one) =>
    Object.values(exchangeProducts).some((product) => product.planned && product.lync.includes(one)),
  );
}

/** The version of Exchange in text that shows a build, e.g. "Version 15.0 (Build 1497.2)"; undefined for others. */
export function exchangeVersionOf(shown: string): ExchangeVersion | undefined {
  const build = /\b\d{1,3}\.\d{1,3}\b/.exec(shown)?.[0];
  return exchangeVersions.find((version) => build !== undefined && exchangeProducts[version].builds.includes(build));
}
