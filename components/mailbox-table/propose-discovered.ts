import { discoveryIn, readKnownServers, type KnownServersFound } from "@/lib/command-output/read-known-servers";
import type { DiscoveryAnswer } from "@/lib/answers/types";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Proposal } from "@/components/look-ups/proposal";
import { namesOf, nothingRead } from "@/components/look-ups/remarks";
import type { MailboxRowValues } from "./mailbox-values";
import type { RowPatches } from "./propose-mailbox";

interface Verdict {
  readonly fqdn: string;
  readonly answer: DiscoveryAnswer;
  readonly before: DiscoveryAnswer;
  /** Listed with the version of trust that someone made. */
  readonly isKnown: boolean;
  /** Named, and nobody can say how. */
  readonly isDoubtful: boolean;
}

/** "Lync has discovered it" for each row, by the one rule for events (domain section 1); what proves nothing changes nothing. */
export function proposeDiscovered(
  text: string,
  pasted: PastedTexts,
  rows: readonly MailboxRowValues[],
): Proposal<RowPatches> {
  const texts = pasted.events;
  const found = readKnownServers(text);
  const verdicts = rows.filter(({ fqdn }) => fqdn.trim() !== "").map((row) => verdictOf(row, found));
  const namesWith = (wanted: (verdict: Verdict) => boolean) => verdicts.filter(wanted).map(({ fqdn }) => fqdn);
  const listed = namesWith(({ answer }) => answer === "yes");
  if (!found.has44024 && !found.has14492 && listed.length === 0)
    return nothingRead(found, pasted, "events", pasted.nothing.events);
  if (verdicts.length === 0) return { found: texts.found(0, 0), remarks: [texts.noRows], offers: [] };
  const known = namesWith(({ answer, isKnown }) => answer === "no" && isKnown);
  const missing = namesWith(({ answer, isKnown }) => answer === "no" && !isKnown);
  const doubtful = namesWith(({ isDoubtful }) => isDoubtful);
  const changes = verdicts.filter(({ answer, before }) => answer !== "unknown" && answer !== before);
  return {
    found: texts.found(listed.length, verdicts.length),
    remarks: [
      ...(listed.length > 0 ? [texts.listed(namesOf(listed, pasted))] : []),
      ...(known.length > 0 ? [texts.known(namesOf(known, pasted), known.length)] : []),
      ...(missing.length > 0 ? [texts.missing(namesOf(missing, pasted))] : []),
      ...(doubtful.length > 0 ? [texts.doubt(namesOf(doubtful, pasted))] : []),
      ...(found.has44024 !== found.has14492 ? [texts.oneEvent(found.has44024 ? "44024" : "14492")] : []),
      ...(found.cut ? [texts.cut] : []),
      ...(found.times.length > 0 ? [texts.age(namesOf(found.times, pasted))] : []),
    ],
    done: texts.filled(changes.length),
    ...(changes.length > 0
      ? { change: changes.map(({ fqdn, answer }) => ({ fqdn, values: { discoveredByLync: answer } })) }
      : {}),
    offers: [],
  };
}

/** A server counts as discovered under any of its names, and as not discovered only under all of them. */
function verdictOf({ fqdn, certificateName, discoveredByLync }: MailboxRowValues, found: KnownServersFound): Verdict {
  const names = [fqdn, certificateName].map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
  const discoveries = names.map((name) => discoveryIn(found, name));
  const has = (status: (typeof discoveries)[number]["status"]) => discoveries.some((one) => one.status === status);
  const answer = has("discovered") ? "yes" : has("unknown") ? "unknown" : "no";
  const isDoubtful = answer === "unknown" && discoveries.some(({ doubt }) => doubt);
  return { fqdn: fqdn.trim().toLowerCase(), answer, before: discoveredByLync, isKnown: has("known"), isDoubtful };
}
