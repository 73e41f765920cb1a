import * as z from "zod/mini";
import { schemasOf } from "./questions/build-question";
import { table } from "./questions/table";

/** Number of the form of answers.json. */
export const answersSchemaNumber = 1;

/**
 * One schema for each top-level answer, so that each can be judged while others are still missing or wrong.
 * Whether an optional one is needed depends on other answers: see `settle-answers.ts`.
 */
export const answerParts = { schema: z.literal(answersSchemaNumber), ...schemasOf(table) };

/** The whole of answers.json, format 1, as it may be written: unknown keys are refused at every level. */
export const answersSchema = z.strictObject(answerParts);

/** What may be written in answers.json. */
export type AnswersInput = z.input<typeof answersSchema>;

/** Normalised answers of which any may be missing, and optional ones are not filled in yet. */
export type AnswerParts = Partial<z.output<typeof answersSchema>>;
