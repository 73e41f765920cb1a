/** A choice of an answer, or a part of it that has a control of its own. */
export interface ChoiceWords {
  readonly label: string;
  readonly hint?: string;
  /** Instead of `hint` where instant messaging is turned off. */
  readonly hintOff?: string;
}

/** What a control shows of an answer. */
export type QuestionWords = AnswerWords & { readonly label: string };

/** What a list of names shows of an answer. */
export type ListWords = QuestionWords & { readonly hint: string; readonly item: string; readonly add: string };

/**
 * What people read about one answer. A page has the words of its own section; the words of all, in
 * `en/answer-words.ts`, come with the rules.
 */
export interface AnswerWords {
  /** What problems, notes and documents call the answer, without article. */
  readonly name: string;
  /** What a sentence calls its value, without article; the name unless told otherwise. */
  readonly called?: string;
  /** Above its control and in the review; a question has one, a group and an entry of a list have none. */
  readonly label?: string;
  /** Instead of `label`, where the answer that it replaces is beside it. */
  readonly besideOld?: string;
  readonly hint?: string;
  readonly hintOff?: string;
  /** What a needed answer is asked for with. */
  readonly missing?: string;
  /** What is shown for it in the sketch beside the questions. */
  readonly sketch?: string;
  /** Of a list or a table: what one entry is called at its control, and the button that adds one. */
  readonly item?: string;
  readonly add?: string;
  /** By their value. A choice that other pages show as well is in a file of its own. */
  readonly choices?: Readonly<Record<string, ChoiceWords>>;
  /** Of an answer that is asked for in parts, by their control. */
  readonly parts?: Readonly<Record<string, ChoiceWords>>;
}
