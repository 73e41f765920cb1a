import type { DraftAnswers } from "@/lib/draft/draft-types";
import { told } from "@/lib/facts/facts-schema";
import { discoveryOf, type Discovery } from "@/lib/facts/discovery";
import { offerInRow, together, type Said } from "./build-offer";
import { filesOf } from "./origin";
import type { Candidate, NamedFacts } from "./types";

/**
 * Whether Lync lists each Mailbox server of the draft already, by the one rule of domain section 1 and under the name in
 * its certificate. Each Front End has a log of its own: one that tells of a discovery is enough, and an unknown is no "no".
 */
export function discoveries(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const fronts = filesOf(files, "Get-LyncFacts");
  const rows = draft["mailbox-servers"]?.servers ?? [];
  return together(
    ...rows.map(({ fqdn = "", certificateName = "" }) => {
      const server = fqdn.trim().toLowerCase();
      const name = certificateName.trim() || server;
      if (name === "") return { offers: [], remarks: [] };
      const answers = fronts.flatMap(({ facts, origin }): readonly Candidate[] => {
        const events = told(facts["discovery-events"])?.events;
        const answer = events && answerOf(discoveryOf(events, name));
        return answer === undefined ? [] : [{ value: answer, origin }];
      });
      const yes = answers.filter(({ value }) => value === "yes");
      return offerInRow(server, "discoveredByLync", (yes.length > 0 ? yes : answers).slice(0, 1));
    }),
  );
}

/** Trust that was made by hand is no discovery. */
function answerOf({ status }: Discovery): "yes" | "no" | undefined {
  if (status === "unknown") return undefined;
  return status === "discovered" ? "yes" : "no";
}
