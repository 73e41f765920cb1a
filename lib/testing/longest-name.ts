/** A name of three labels as long as DNS allows, without a hyphen: no line is ever broken inside one of them by itself. */
export const longestName = `${`${"abcdefghijklmnopqrstuvwxyz".repeat(3).slice(0, 63)}.`.repeat(3)}contoso.com`;
