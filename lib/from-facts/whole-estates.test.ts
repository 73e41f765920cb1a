import { describe, expect, it } from "vitest";
import { journeyFor } from "@/lib/draft/journey";
import { estate, estateFiles } from "@/lib/testing/estate-facts";
import { fillDraft } from "./fill-draft";

const names = (count: number) => Array.from({ length: count }, (_, index) => `mbx${index + 10}.contoso.com`);

describe("the facts of a whole estate", () => {
  it.each(
    [1, 3, 12].flatMap((count) => [
      { count, place: "apart", same: false },
      { count, place: "on the same computers", same: true },
    ]),
  )("leave the change request alone: $count Mailbox servers, Client Access $place", ({ count, same }) => {
    const mailbox = names(count);
    const clientAccess = same ? mailbox : estate.clientAccess;
    const files = estateFiles({ ...estate, mailbox, clientAccess, certificateName: (fqdn) => fqdn });
    const { draft, open } = fillDraft(files, { draft: { goal: { goal: "integrate" } }, told: {} });
    expect(open).toEqual([]);
    const unanswered = journeyFor(draft).sections.filter(({ state }) => state !== "done" && state !== "not-needed");
    expect(unanswered.map(({ id }) => id)).toEqual(["change"]);
  });
});
