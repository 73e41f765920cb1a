/** One answer to choose, and what it means. */
export interface ChoiceText {
  readonly label: string;
  readonly hint: string;
  /** Instead, where the goal turns instant messaging off. */
  readonly hintOff?: string;
}
