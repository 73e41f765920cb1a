import { number, plural } from "./locale";

/** What a value of answers.json has to be. */
export const jsonTypes = {
  string: "text in double quotes",
  number: "a number without quotes",
  boolean: "true or false without quotes",
  array: "a list in square brackets",
  object: "a group of answers in braces",
  other: "something else",
};

const listedNames = (names: readonly string[]) => names.join(" and ");

/** Without an example where none is known. */
const exampleOf = (example: string | undefined) => (example === undefined ? "" : `; an example is ${example}`);

interface Wanted {
  readonly answer: string;
  readonly example: string | undefined;
}

/** What is wrong with the answers as a whole or with one beside the others; paths are given where a file is mended. */
export const answerProblems = {
  FILE_TOO_LONG: ({ length, most }: { readonly length: number; readonly most: number }) =>
    `The file has ${number(length)} characters; ${number(most)} is the most. Answers for 200 servers need about 40,000.`,
  NOT_JSON: 'This is not JSON; an example of how answers start is { "schema": 1, "goal": "integrate".',
  DUPLICATE_KEY: "A key is given twice in one pair of braces; an example is goal, which may be given once.",
  TOO_MANY_VALUES: ({ most }: { readonly most: number }) =>
    `The answers have more than ${number(most)} values; a plan for 200 servers has about 1,300.`,
  NOT_PLAIN: 'The answers contain something that is not JSON; an example of JSON is { "schema": 1 }.',
  TOO_DEEP: ({ most }: { readonly most: number }) =>
    `The answers are nested more than ${number(most)} levels deep; a thumbprint in its list is on level 4.`,
  FORBIDDEN_KEY: ({ key }: { readonly key: string }) =>
    `The key ${key} is not allowed anywhere in the answers; an example of a key is goal.`,
  NO_OBJECT: 'The answers must be one JSON object; an example is { "schema": 1, "goal": "integrate" }.',

  MISSING: ({ answer, example }: Wanted) => `${answer}: this answer is needed and missing${exampleOf(example)}.`,
  WRONG_TYPE: ({ answer, type, example }: Wanted & { readonly type: string }) =>
    `${answer}: this must be ${type}${exampleOf(example)}.`,
  WRONG_CHOICE: ({ answer, choices, example }: Wanted & { readonly choices: readonly string[] }) =>
    `${answer}: this must be one of ${choices.join(", ")}${exampleOf(example)}.`,
  UNKNOWN_KEY: ({ key }: { readonly key: string }) =>
    `The key ${key} is not known here; look for a spelling mistake, an example of a key is goal.`,
  UNUSUAL_KEY: "A key is not known here, and it contains unusual characters; an example of a key is goal.",
  /** Where nothing that was sent may be repeated. */
  SOME_UNKNOWN_KEY: "A key is not known here; look for a spelling mistake.",

  /** `pair` is why, as a sentence with its source, and what to choose instead. */
  PAIR_REFUSED: (given: { readonly exchange: string; readonly lync: string; readonly pair: string }) =>
    `No plan for ${given.exchange} with ${given.lync}: ${given.pair}`,
  NOTHING_TO_DO: ({ product, useless }: { readonly product: string; readonly useless: string }) =>
    `Nothing has to be done for ${product}: ${useless}. Choose another change.`,

  OTHER_EXCHANGE_VERSION: ({ servers }: { readonly servers: readonly string[] }) =>
    `Leave out ${listedNames(servers)}: ${plural(servers.length, { one: "it is", other: "they are" })} listed as ${plural(servers.length, { one: "a server", other: "servers" })} of another version of Exchange, which needs a plan of its own.`,

  SAME_SHORT_NAME: ({ servers }: { readonly servers: readonly string[] }) =>
    `Correct one of ${listedNames(servers)}: an override names its server by the first part of its name, which is unique among the Exchange servers of an organisation.`,

  EMPTY_LIST: ({ answer, example }: { readonly answer: string; readonly example: string }) =>
    `${answer}: at least one is needed; an example is ${example}.`,
  TOO_MANY: ({ answer, count, most }: { readonly answer: string; readonly count: number; readonly most: number }) =>
    `${answer}: there are ${number(count)}, and ${number(most)} is the most. Make a plan for each site, for example.`,
  DUPLICATE: ({ answer, other, name }: { readonly answer: string; readonly other: string; readonly name: string }) =>
    `${answer} repeats ${other}: ${name} is needed once.`,
  /** Where nothing that was sent may be repeated. */
  SOME_DUPLICATE: "This name is in its list already; each is needed once.",

  DIAL_PLAN_WITHOUT_UM:
    "These servers cannot host a SipName dial plan (um.sipNameDialPlan) while none runs Unified Messaging (um.placement); an example is false.",
  ADDED_WITHOUT_UM:
    "Servers cannot be added to dial plans (um.addToDialPlans) while none runs Unified Messaging (um.placement); an example is false.",
  ADDED_AND_NOT_HOSTING:
    "Adding servers to dial plans (um.addToDialPlans) makes them host one, which contradicts um.sipNameDialPlan; an example is true for both.",
  ONE_CERTIFICATE_TWO_NAMES: ({ answer, other }: { readonly answer: string; readonly other: string }) =>
    `${answer} and ${other} have the same thumbprint and different certificate names, and one certificate has one subject name; an example is mail.contoso.com on both.`,
  NAMED_AS_POOL: ({ answer }: { readonly answer: string }) =>
    `${answer} has the name of the Lync pool (lync.poolFqdn), and one of the two is wrong; an example is ex01.contoso.com with pool01.contoso.com.`,
  POOL_TRUSTS_ITSELF: ({ answer }: { readonly answer: string }) =>
    `${answer} is the name of the Lync pool (lync.poolFqdn), which cannot be its own trusted application pool; an example is ex01.contoso.com.`,
  TRUSTED_AND_DISCOVERED: ({ answer, other }: { readonly answer: string; readonly other: string }) =>
    `${answer} is the name of ${other}, which Lync discovers, so trust for it would be a harmful duplicate. Use a certificate with a name of its own.`,
  OLD_THUMBPRINT_AS_NEW: ({ answer }: { readonly answer: string }) =>
    `${answer} has the same thumbprint for the old and for the new certificate, so there is nothing to change; an example is that of the certificate that Get-ExchangeCertificate shows with the later NotAfter.`,
  OLD_THUMBPRINT_OF_OTHER: ({ answer, other }: { readonly answer: string; readonly other: string }) =>
    `${answer} has as its new thumbprint the old one of ${other}, so one of the two is in the wrong row; an example is that of the certificate that Get-ExchangeCertificate shows with the later NotAfter.`,
  FOREST_WITH_CERTIFICATES: ({
    isOld,
    server,
    servers,
  }: {
    readonly isOld: boolean;
    readonly server: string;
    readonly servers: readonly string[];
  }) =>
    `One override for the forest names one certificate. The ${isOld ? "old " : ""}certificate of ${listedNames(servers)} is not that of ${server}: choose one override for each server, or give all servers one certificate.`,
  NOT_DISCOVERED_NO_REPAIR: ({ answer }: { readonly answer: string }) =>
    `${answer} is not discovered by Lync, so its trust is the only entry and must stay: removing it would end instant messaging for it. Leave this server out, or answer “Not known” and let the script check.`,
  PORT_TAKEN: ({ port, service }: { readonly port: number; readonly service: string }) =>
    `Port ${number(port)} is used by ${service}, so the trusted application cannot have it; an example is 5199.`,
};
