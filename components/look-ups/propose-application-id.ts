import { applicationIdPolicy } from "@/lib/answers/fields/application-id";
import { readApplications } from "@/lib/command-output/read-applications";
import type { PastedTexts } from "@/components/messages/pasted";
import type { Offer, Proposal } from "./proposal";
import { namesOf, nothingRead } from "./remarks";

/**
 * The application ID whose trust is to be taken away: that of the pools with the names of the draft, filled in where they
 * have one in common, and offered where there are several or where no pool has one of these names.
 */
export function proposeApplicationId(
  text: string,
  pasted: PastedTexts,
  certificateNames: readonly string[],
): Proposal<string> {
  const texts = pasted.applications;
  const reading = readApplications(text);
  const { applications, unread } = reading;
  const left = unread > 0 ? [texts.unread(unread)] : [];
  if (applications.length === 0) return nothingRead(reading, pasted, "applications", pasted.nothing.applications, left);
  const found = texts.found(applications.length, new Set(applications.map(({ pool }) => pool)).size);
  const own = new Set(certificateNames.map((name) => name.trim().toLowerCase()));
  const mine = applications.filter(({ pool }) => own.has(pool));
  const some = mine.length > 0 ? mine : applications;
  // Lync may show it in lower case.
  const ids = new Map(some.map(({ applicationId: id }) => [id.toLowerCase(), id]));
  const offers = [...ids.values()].flatMap((id): readonly Offer<string>[] => {
    if (!applicationIdPolicy.normalise(id).ok) return [];
    const pools = some.filter((one) => one.applicationId.toLowerCase() === id.toLowerCase()).map(({ pool }) => pool);
    const reason = texts.ofPools(namesOf(pools, pasted));
    return [{ label: texts.useId(id), reason, done: texts.usedId(id), change: id }];
  });
  const refused = [...ids.values()].filter((id) => !applicationIdPolicy.normalise(id).ok).map(texts.refusedId);
  const remarks = [...(mine.length > 0 ? [] : [texts.otherPools]), ...refused, ...left];
  const [only] = offers;
  const isPlain = mine.length > 0 && ids.size === 1 && unread === 0 && only !== undefined;
  return isPlain ? { found, remarks, change: only.change, done: only.done, offers: [] } : { found, remarks, offers };
}
