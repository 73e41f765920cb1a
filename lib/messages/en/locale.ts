import { formatsFor } from "../format";

/** For `Intl`. */
export const locale = "en-GB";
/** For the `lang` of a page or document. */
export const language = "en";

export const { number, plural } = formatsFor(locale);

/** "1 server", "3 servers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${plural(count, { one, other: many })}`;
