import { describe, expect, it } from "vitest";
import { draftFromAnswers } from "@/lib/draft/draft";
import { journeyFor } from "@/lib/draft/journey";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { sectionNames } from "@/components/messages/en/section-names";
import { shownSections } from "./section-routes";

const shown = (scenario: string, names: typeof sectionNames) =>
  shownSections(journeyFor(draftFromAnswers(answersOf(scenarios[scenario]))).sections, names).map(({ id }) => id);

describe("the sections that people see", () => {
  it("have one entry for the Client Access servers of Exchange 2010, which are the rows of the table", () => {
    const names = { ...sectionNames, "mailbox-servers": sectionNames["client-access"] };
    expect(shown("exchange-2010", names)).not.toContain("client-access");
    expect(shown("exchange-2010", names)).toContain("mailbox-servers");
  });

  it("hold one that is not needed, where no other has its name", () => {
    expect(shown("exchange-2019", sectionNames)).toContain("client-access");
    expect(shown("exchange-2019", sectionNames)).toContain("unified-messaging");
  });
});
