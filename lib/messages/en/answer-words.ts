import type { AnswerWords } from "../answer-words";
import { changeWords } from "./answers/change";
import { clientAccessWords } from "./answers/client-access";
import { goalWords } from "./answers/goal";
import { lyncPoolWords } from "./answers/lync-pool";
import { mailboxServersWords } from "./answers/mailbox-servers";
import { overrideScopeWords } from "./answers/override-scope";
import { policiesWords } from "./answers/policies";
import { trustWords } from "./answers/trust";
import { unifiedMessagingWords } from "./answers/unified-messaging";
import { versionsWords } from "./answers/versions";

/** What people read about each answer, by its path; rows and entries of lists as `[]`, the empty path is all of them. */
export const answerWords = {
  "": { name: "answers" },
  schema: { name: "format of the answers" },
  ...goalWords,
  ...versionsWords,
  ...unifiedMessagingWords,
  ...lyncPoolWords,
  ...clientAccessWords,
  ...mailboxServersWords,
  ...overrideScopeWords,
  ...trustWords,
  ...policiesWords,
  ...changeWords,
} satisfies Readonly<Record<string, AnswerWords>>;

export const answerRows = {
  /** One of a list, counted from 1. */
  row: (name: string, row: number) => `${name} ${row}`,
  /** One answer in a row of a table. */
  inRow: (row: string, name: string) => `${row}, ${name}`,
};
