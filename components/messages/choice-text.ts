/** One answer to choose, and what it means. */
export interface ChoiceText {
  readonly label: string;
  readonly hint: string;
  /** More of it, once it is chosen. */
  readonly whenChosen?: string;
  /** Instead of both, where the goal turns instant messaging off. */
  readonly hintOff?: string;
}
