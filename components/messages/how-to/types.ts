/** How to look an answer up: a command that only reads, where to run it and as whom, and what its output looks like. */
export interface HowTo {
  readonly shell: string;
  readonly where: string;
  readonly account: string;
  readonly command: string;
  /** Output as the console shows it; what is wanted stands between double square brackets. */
  readonly sample: string;
  readonly lookFor: string;
  /** The heading, where one page has several; "How to find this" otherwise. */
  readonly title?: string;
}
