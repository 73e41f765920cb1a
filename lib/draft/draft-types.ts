import type { TypedSections, YesNo } from "@/lib/answers/questions/shapes";
import type { SectionId } from "@/lib/answers/section-ids";

export type { YesNo };

/**
 * Form values as they are typed, by section; lists are text with one entry a line. A section that was never visited is
 * absent, and so is a choice that was never made: nothing is preselected.
 */
export interface DraftAnswers extends TypedSections {
  /** Sections whose owner said "I don't know yet": another person has to tell. */
  readonly waiting?: readonly SectionId[];
}

/** One row of the table of Mailbox servers, as typed; an empty certificate name is the server's own name. */
export type MailboxServerRow = NonNullable<NonNullable<DraftAnswers["mailbox-servers"]>["servers"]>[number];
