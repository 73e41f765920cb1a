/** The words of one look-up: where to run its command and as whom, and what to look for in the output. */
export interface HowToText {
  readonly lookFor: string;
  /** Below it: which answer follows from which output, and what else there is to know of it. */
  readonly cases?: readonly string[];
  readonly afterCases?: string;
  /** Instead, where the goal turns instant messaging off. */
  readonly lookForOff?: string;
  /** Instead, where Client Access servers talk to Lync. */
  readonly lookForOnClientAccess?: string;
  /** Behind it, where Exchange keeps its settings as overrides. */
  readonly onOverride?: string;
  /** The heading, where one page has several; "How to find this" otherwise. */
  readonly title?: string;
  /** Where the command runs; where every command of its shell runs otherwise. */
  readonly where?: string;
  /** As whom; as for every command of its shell otherwise. */
  readonly account?: string;
}
