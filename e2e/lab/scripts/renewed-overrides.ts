import { scenarios } from "@/lib/testing/scenarios";
import { mailboxServers } from "@/lib/testing/scenarios/base";

const renewal = scenarios["renew-2019"] as { readonly lync: object; readonly mailboxServers: readonly object[] };
const trusted = scenarios["renew-renamed"] as { readonly lync: object; readonly trustedApplication: object };

/** The renewal of an Exchange with overrides; its certificates keep their names. */
function renewed(version: string, lync: string) {
  return { ...renewal, exchange: { version }, lync: { ...renewal.lync, version: lync } };
}

/** The same where the first server gets a certificate with another name, which Lync has to trust. */
function renamed(version: string, lync: string, um: object) {
  const rows = renewal.mailboxServers.map((row, at) =>
    at === 0 ? { ...row, certificateName: "owa1.contoso.com" } : row,
  );
  const { trustedApplication } = trusted;
  const answers = { ...renewed(version, lync), ...um, trustedApplication, mailboxServers: rows };
  return { ...answers, lync: { ...trusted.lync, version: lync } };
}

/** Renewals of the versions that no scenario has. */
export const renewedOverrides = {
  "renewed overrides of Exchange 2016": renewed("2016", "skype-2015"),
  "renewed overrides of Exchange SE": renewed("se", "skype-se"),
  "overrides with other names of Exchange 2016": renamed("2016", "skype-2019", { um: { sipNameDialPlan: false } }),
  "overrides with other names of Exchange SE": renamed("se", "skype-se", {}),
} as const;

/** Another administrator's certificate. */
export const foreign = mailboxServers(9).at(-1)?.thumbprint ?? "";
