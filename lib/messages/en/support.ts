import { plural } from "./locale";

/** That Microsoft no longer supports some products, as a clause without a full stop. There is one name at least. */
export const areOutOfSupport = (names: readonly string[]): string =>
  `${names.join(" and ")} ${plural(names.length, { one: "is", other: "are" })} past the end of Microsoft’s support`;

/** That an update will take the feature away. */
export const endAnnounced = ({ exchange }: { readonly exchange: string }): string =>
  `Microsoft announced that Cumulative Update 1 for ${exchange} removes instant messaging from Outlook on the web. Plan for that, and check before the update is installed.`;

/** Where that was announced. The later version of the page is no contradiction, and no confirmation either. */
export const endAnnouncedSource = {
  title: "Exchange Team Blog: upgrading from current versions to Exchange Server SE",
  says: "The version of February 2025: Cumulative Update 1 removes support for UCMA 4.0 and for instant messaging in Outlook on the web. The version of May 2026: nothing is removed before Cumulative Update 1 or later.",
};
