/** As Windows cuts the name of a computer: the first label, 15 characters, upper case (script contract 5). */
export function computerName(name: string): string {
  return (name.split(".", 1)[0] ?? "").slice(0, 15).toUpperCase();
}

/** A computer as it tells its own name. */
export interface Computer {
  /** As Windows tells it: one label. */
  readonly name: string;
  /** Its primary DNS suffix; empty where it is not known. */
  readonly domain: string;
}

/** Whether a whole name may be that of a computer. Without its domain the short name decides. */
export function isNameOf(fqdn: string, { name, domain }: Computer): boolean {
  if (computerName(fqdn) !== computerName(name)) return false;
  const own = domainOf(fqdn);
  return own === "" || domain === "" || sameName(own, bare(domain));
}

/** The whole name of a computer in lower case, or the short one as it is while its domain is not known. */
export function shownName({ name, domain }: Computer): string {
  return domain === "" ? name : `${name}.${bare(domain)}`.toLowerCase();
}

/** What follows the first label of a name; empty where nothing does. */
export const domainOf = (fqdn: string): string => bare(fqdn.split(".").slice(1).join("."));
const bare = (domain: string): string => domain.replace(/\.$/, "");

/** Whether Windows could have told this name. */
export const isComputerName = (text: string): boolean => text !== "" && text.length <= 63 && !/[\p{C}\s]/u.test(text);

/** Whether two names mean the same to Windows: without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
