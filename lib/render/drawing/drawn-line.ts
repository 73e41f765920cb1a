/** Was there before, is made by the change, or is taken away by it. */
export type Tone = "existing" | "new" | "removed";

/** One line of text in a box. */
export interface DrawnLine {
  readonly text: string;
  readonly tone: Tone;
  /** Names, which are read letter by letter. */
  readonly mono: boolean;
  /** Belongs to the line above. */
  readonly indented?: boolean;
}
