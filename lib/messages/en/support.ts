import { plural } from "./locale";

/** That Microsoft supports some products no more, as a clause without a full stop. There is one name at least. */
export const areOutOfSupport = (names: readonly string[]): string =>
  `${names.join(" and ")} ${plural(names.length, { one: "is", other: "are" })} past the end of Microsoft's support`;
