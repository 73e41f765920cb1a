import { exchangeProducts, exchangeVersions, type ExchangeVersion, type PlannedExchange } from "@/lib/answers/products";

/** A word that is true of some versions of Exchange only. */
interface VersionWord {
  readonly word: RegExp;
  readonly of: (exchange: PlannedExchange) => boolean;
}

/** Where a word of another version is right: in a file, a piece of a line or both; and why. */
interface Allowed {
  readonly file?: RegExp;
  readonly line?: RegExp;
  readonly words?: RegExp;
  readonly because: string;
}

/** Answers that a version may not ask, as sentences about a file name them. */
const notAsked = [
  "Unified Messaging answers",
  "Placement of Unified Messaging",
  "Answer about SipName dial plans",
  "Choice to add servers to dial plans",
  "Dial plans?",
  "Client Access servers?",
].join("|");

const allowed: readonly Allowed[] = [
  {
    line: /\| Exchange Server [^|]+\|( ?\|? (Possible|Refused|With a warning) ?\|)+/,
    because: "the table of pairs",
  },
  { line: /[^|]*keeps no instant messaging settings in web\.config/, because: "says what is not used" },
  { line: /web\.config is not edited/, because: "says what is not used" },
  { line: /two instant messaging keys into web\.config/, because: "the title of a step that is left out" },
  { line: /Check the UCMA 4\.0 runtime/, because: "the title of a step that is left out" },
  { line: /^Three scripts read what your servers know:.*/, because: "what the collecting scripts read of any version" },
  { line: /not supported with Exchange 2016 and later/, because: "what Microsoft says of several versions" },
  {
    line: new RegExp(`^(${notAsked})( \\d+)?(, [a-z ]+)?: .*|^The dial plan name .*`),
    because: "an answer by its name that the file has, and that the version does not ask",
  },
  {
    line: /(is used by|of) the (Lync Front End Server and the )?UM .*/,
    because: "who listens on a port, in any version",
  },
  { line: /has no Unified Messaging/, because: "says why trust is made" },
  { line: /tables for this pair leave out Unified Messaging/, because: "what Microsoft's tables lack" },
  { line: /(^|\| )\[?Integrating Lync Server 2013 and .*/, because: "what Microsoft's article of 2013 says" },
  {
    file: /^(OwaIm\.psm1|.*\/(Get-[A-Za-z]+Facts|Invoke-OnMailboxServers)\.ps1)$/,
    words:
      /web\.config|override|20(10|16|19)|UCMA|Unified|UM|dial plan|Mailbox server|Cumulative|appcmd|Client Access/i,
    because: "the same bytes in every bundle of every version",
  },
  {
    file: /\.ps1$/,
    words: /UCMA|UM|dial plan|Mailbox server|appcmd|Client Access|2016|112/i,
    because: "a step that several versions share, by the role, program or build it asks for",
  },
];

const words: readonly VersionWord[] = [
  { word: /Outlook Web App/, of: ({ webMail }) => webMail === "Outlook Web App" },
  { word: /Outlook on the web/, of: ({ webMail }) => webMail === "Outlook on the web" },
  { word: /web\.config/, of: ({ settings }) => settings === "web-config" },
  { word: /setting overrides?\b|SettingOverride/i, of: ({ settings }) => settings === "setting-override" },
  { word: /Mailbox servers?\b/, of: ({ settings }) => settings !== "virtual-directory" },
  { word: /Client Access (?!server or array)/, of: ({ oneRole }) => !oneRole },
  { word: /\bUCMA 4\.0/, of: ({ settings }) => settings !== "virtual-directory" },
  { word: /\bUCMA 2\.0|Web Service Provider/, of: ({ settings }) => settings === "virtual-directory" },
  { word: /Unified Messaging|\bUM\b|dial plan/i, of: ({ unifiedMessaging }) => unifiedMessaging !== undefined },
  { word: /appcmd/i, of: ({ settings }) => settings !== "setting-override" },
  { word: /Restart-WebAppPool/, of: ({ settings }) => settings === "setting-override" },
  { word: /Cumulative Update/, of: ({ settings }) => settings !== "virtual-directory" },
  { word: /Update Rollup|Service Pack/, of: ({ settings }) => settings === "virtual-directory" },
  { word: /\b(event|an event|events?) 112\b/, of: ({ settings }) => settings !== "virtual-directory" },
  ...exchangeVersions.map((version): VersionWord => {
    const { name, shortName } = exchangeProducts[version];
    return { word: new RegExp(`(${shortName}|${name})\\b`), of: (exchange) => exchange.name === name };
  }),
  ...exchangeVersions
    .flatMap((version) => exchangeProducts[version].builds.map((build) => ({ version, build })))
    .map(({ build }): VersionWord => ({
      word: new RegExp(`\\bVersion ${build.replace(".", "\\.")}\\b`),
      of: (exchange) => exchange.builds.includes(build),
    })),
];

/** What a text says that is not true of the version: each line once, with the word. `path` is that of a file. */
export function wordsOfOtherVersions(text: string, version: ExchangeVersion, path = ""): readonly string[] {
  const product = exchangeProducts[version];
  if (!product.planned) throw new Error(`${product.name} is not planned.`);
  const foreign = words.filter(({ of }) => !of(product));
  const here = allowed.filter(({ file }) => !file || file.test(path));
  // A row of a table is one line in both forms of a document, with or without links.
  const plain = text.replace(/<\/?t[dh]\b[^>]*>/g, "| ").replace(/<(\/?a\b|https?:)[^>]*>/g, "");
  const lines = new Set(plain.split(/\r?\n|<[^>]*>/));
  return [...lines].flatMap((line) => {
    const left = here.reduce((rest, { line: pattern }) => (pattern ? rest.replace(pattern, "") : rest), line);
    return foreign.flatMap(({ word }) => {
      const found = word.exec(left)?.[0];
      const isAllowed = found === undefined || here.some((one) => one.words?.test(found));
      return isAllowed ? [] : [`${found}: ${line.trim()}`];
    });
  });
}
