/** A message of a catalogue: a text, or what makes one of values. */
export type Message = string | ((values: never) => string);

/** How parameters with words of their own are called, by the name of the parameter. */
export type InWords = Readonly<Record<string, ((given: string) => string) | undefined>>;

/** A message with its values; those with words of their own are put into words first. */
export function say(message: Message, values: object, inWords: InWords): string {
  if (typeof message === "string") return message;
  const shown = Object.entries(values).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === "string" ? (inWords[key]?.(value) ?? value) : value,
  ]);
  // `Said` has put the values of a message beside its code.
  return (message as (values: object) => string)(Object.fromEntries(shown));
}
