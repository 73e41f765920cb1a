/** Where a version of Exchange keeps the settings of instant messaging. */
export type SettingsStore = "web-config" | "setting-override" | "virtual-directory";

/** A role of an Exchange server as Get-ExchangeServer names it in ServerRole; these names are not translated. */
export type ServerRole = "Mailbox" | "ClientAccess" | "UnifiedMessaging";

interface KnownExchange {
  /** As Microsoft sells it. */
  readonly name: string;
  /** As people say it in a sentence. */
  readonly shortName: string;
  /** First two parts of its builds, as AdminDisplayVersion shows them (domain section 3). */
  readonly builds: readonly string[];
  /** One of its builds as AdminDisplayVersion shows it, in the two parts of that text, for examples. */
  readonly shownBuild: readonly [version: string, build: string];
  /** Where another version has these two parts as well: the third part from which, and below which, it is this one. */
  readonly thirdPart?: { readonly from?: number; readonly below?: number };
}

/** A version of Exchange that is told from others, and refused. */
export interface UnplannedExchange extends KnownExchange {
  readonly planned: false;
}

/** A version of Exchange, and what is particular to it. Nothing else in the product compares the name of a version. */
export interface PlannedExchange extends KnownExchange {
  readonly planned: true;
  readonly settings: SettingsStore;
  /** What its users open in the browser. */
  readonly webMail: "Outlook Web App" | "Outlook on the web";
  /** Whether each Mailbox server is a Client Access server too, so that no server has a Client Access role of its own. */
  readonly oneRole: boolean;
  /** The roles that hold the two services of Unified Messaging; absent where there is no Unified Messaging. */
  readonly unifiedMessaging?: { readonly service: ServerRole; readonly callRouter: ServerRole };
  /** Whether it runs on Windows Server 2008 R2 too, whose PowerShell has no commands for scheduled tasks. */
  readonly oldWindows?: true;
  /** Whether its oldest builds tell by another process what is in effect (domain section 3). */
  readonly olderBuildsTellElsewhere?: true;
  /** Whether Microsoft announced an update that takes instant messaging away (domain section 13). */
  readonly endAnnounced?: true;
  readonly pastSupport: boolean;
}

export type ExchangeProduct = UnplannedExchange | PlannedExchange;

/** A version of Lync Server, or of Skype for Business Server, which followed it. */
export interface LyncProduct {
  /** As Microsoft sells it, and as Get-CsServerVersion writes it. */
  readonly name: string;
  /** First part of its version number. */
  readonly major: string;
  /** One of its builds, for examples. */
  readonly shownBuild: string;
  /** Its PowerShell module. */
  readonly module: "Lync" | "SkypeForBusiness";
  /** As for Exchange. */
  readonly oldWindows?: true;
  readonly pastSupport: boolean;
}

const lync = {
  "lync-2013": {
    name: "Lync Server 2013",
    major: "5",
    shownBuild: "5.0.8308.0",
    module: "Lync",
    oldWindows: true,
    pastSupport: true,
  },
  "skype-2015": {
    name: "Skype for Business Server 2015",
    major: "6",
    shownBuild: "6.0.9319.0",
    module: "SkypeForBusiness",
    oldWindows: true,
    pastSupport: true,
  },
  "skype-2019": {
    name: "Skype for Business Server 2019",
    major: "7",
    shownBuild: "7.0.2046.0",
    module: "SkypeForBusiness",
    pastSupport: true,
  },
  "skype-se": {
    name: "Skype for Business Server Subscription Edition",
    major: "7",
    shownBuild: "7.0.2046.820",
    module: "SkypeForBusiness",
    pastSupport: false,
  },
} as const satisfies Readonly<Record<string, LyncProduct>>;

export type LyncVersion = keyof typeof lync;
export const lyncProducts: Readonly<Record<LyncVersion, LyncProduct>> = lync;
export const lyncVersions = Object.keys(lync) as readonly LyncVersion[];

const exchange = {
  "2010": {
    planned: true,
    name: "Exchange Server 2010",
    shortName: "Exchange 2010",
    // Without Service Pack 1 it is 14.0, and keeps these settings elsewhere.
    builds: ["14.1", "14.2", "14.3"],
    shownBuild: ["14.3", "123.4"],
    settings: "virtual-directory",
    webMail: "Outlook Web App",
    oneRole: false,
    unifiedMessaging: { service: "UnifiedMessaging", callRouter: "UnifiedMessaging" },
    oldWindows: true,
    pastSupport: true,
  },
  "2013": {
    planned: true,
    name: "Exchange Server 2013",
    shortName: "Exchange 2013",
    builds: ["15.0"],
    shownBuild: ["15.0", "1497.2"],
    settings: "web-config",
    webMail: "Outlook Web App",
    oneRole: false,
    unifiedMessaging: { service: "Mailbox", callRouter: "ClientAccess" },
    oldWindows: true,
    pastSupport: true,
  },
  "2016": {
    planned: true,
    name: "Exchange Server 2016",
    shortName: "Exchange 2016",
    builds: ["15.1"],
    shownBuild: ["15.1", "2507.6"],
    olderBuildsTellElsewhere: true,
    settings: "setting-override",
    webMail: "Outlook on the web",
    oneRole: true,
    unifiedMessaging: { service: "Mailbox", callRouter: "Mailbox" },
    pastSupport: true,
  },
  "2019": {
    planned: true,
    name: "Exchange Server 2019",
    shortName: "Exchange 2019",
    builds: ["15.2"],
    shownBuild: ["15.2", "1748.10"],
    thirdPart: { below: 2562 },
    settings: "setting-override",
    webMail: "Outlook on the web",
    oneRole: true,
    pastSupport: true,
  },
  se: {
    planned: true,
    name: "Exchange Server Subscription Edition",
    shortName: "Exchange SE",
    builds: ["15.2"],
    shownBuild: ["15.2", "2562.17"],
    thirdPart: { from: 2562, below: 3000 },
    settings: "setting-override",
    webMail: "Outlook on the web",
    oneRole: true,
    endAnnounced: true,
    pastSupport: false,
  },
} as const satisfies Readonly<Record<string, ExchangeProduct>>;

export type ExchangeVersion = keyof typeof exchange;
export const exchangeProducts: Readonly<Record<ExchangeVersion, ExchangeProduct>> = exchange;
export const exchangeVersions = Object.keys(exchange) as readonly ExchangeVersion[];

/** What the pages and pictures show while no version is chosen: the one that Microsoft's article describes. */
export const usualExchangeVersion: ExchangeVersion = "2013";
/** The same of Lync. */
export const usualLyncVersion: LyncVersion = "lync-2013";

/** The role whose servers talk to Lync, each with its certificate: the one that keeps or reads the settings. */
export const messagingRole = ({ settings }: Pick<PlannedExchange, "settings">): "Mailbox" | "ClientAccess" =>
  settings === "virtual-directory" ? "ClientAccess" : "Mailbox";

/** The same for a version that may not be chosen yet: most versions have their settings on Mailbox servers. */
export function messagingRoleOf(version: ExchangeVersion | undefined): "Mailbox" | "ClientAccess" {
  const product = version && exchangeProducts[version];
  return product?.planned ? messagingRole(product) : "Mailbox";
}

/** Versions of Exchange that this version plans. */
export const plannedExchangeVersions: readonly ExchangeVersion[] = exchangeVersions.filter(
  (version) => exchangeProducts[version].planned,
);

/**
 * The version of Exchange in text that shows a build, "Version 15.2 (Build 2562.17)" or "15.2.2562.17"; undefined for one
 * that is not known, and for a text that does not tell two versions apart.
 */
export function exchangeVersionOf(shown: string): ExchangeVersion | undefined {
  const parts = /\b(\d{1,3}\.\d{1,3})\b(?:\.(\d{1,5})\b|\s*\(Build (\d{1,5})\b)?/.exec(shown);
  const third = Number(parts?.[2] ?? parts?.[3]);
  return exchangeVersions.find((version) => {
    const { builds, thirdPart } = exchangeProducts[version];
    if (parts?.[1] === undefined || !builds.includes(parts[1])) return false;
    // NaN, where there is no third part, is on neither side.
    return thirdPart === undefined || (third >= (thirdPart.from ?? 0) && third < (thirdPart.below ?? Infinity));
  });
}
