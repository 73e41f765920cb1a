/** Most characters of the first label: with the words in front of it a name has 64 at most (domain section 3). */
const longest = 57;

/** The name of the one setting override of a whole forest. No server has its name: there is no blank in a host name. */
export const forestOverrideName = "OWA IM every server";

/** The short name by which a setting override names a server (domain section 3). */
export const overrideServer = (fqdn: string): string => fqdn.split(".")[0] ?? fqdn;

/**
 * The name of the setting override of a server: the same in every plan, so that a later one updates it. Letters, digits,
 * spaces and hyphens.
 */
export const overrideName = (fqdn: string): string => `OWA IM ${overrideServer(fqdn).toUpperCase().slice(0, longest)}`;
