import { plural } from "./locale";

/** That Microsoft no longer supports some products, as a clause without a full stop. There is one name at least. */
export const areOutOfSupport = (names: readonly string[]): string =>
  `${names.join(" and ")} ${plural(names.length, { one: "is", other: "are" })} past the end of Microsoft’s support`;

/** That an update will take the feature away. */
export const endAnnounced = ({ exchange }: { readonly exchange: string }): string =>
  `Microsoft announced that Cumulative Update 1 for ${exchange} removes instant messaging from Outlook on the web. Plan for that, and check before the update is installed.`;
