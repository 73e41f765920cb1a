import type { FieldValues } from "react-hook-form";
import type { DraftAnswers } from "@/lib/draft/draft";
import type { SectionId } from "@/lib/answers/section-ids";

/** How a section of the draft becomes the values of its form, and back. */
export interface SectionSpec<Id extends SectionId, Values extends FieldValues> {
  readonly id: Id;
  /** Values of the form; of an empty one when the section was not answered yet. */
  toValues(section: DraftAnswers[Id] | undefined): Values;
  /** What is stored; without questions that the other answers hide. */
  toSection(values: Values): NonNullable<DraftAnswers[Id]>;
  /** Drops blank rows and splits rows that hold several names, so that rows and answers count alike. */
  tidy?(values: Values): Values;
  /** The control that mends a problem at this path of answers.json; the path itself unless told otherwise. */
  fieldId?(path: string): string;
}
