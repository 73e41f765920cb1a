"use client";

import { useRouter } from "next/navigation";
import { renewingGoal } from "@/lib/answers/goals";
import { noStart } from "@/lib/next-change/start-from";
import { draftStore } from "@/components/drafts/draft-store";
import { useDrafts } from "@/components/drafts/use-drafts";
import { certificateDrops } from "@/components/files/certificate-drops";
import { useFactsTexts } from "@/components/messages/facts";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { useSectionNames } from "@/components/messages/section-names";
import { nameOfEarlier, openNext } from "@/components/next-change/open-next";
import { sectionPath } from "@/components/rail/section-routes";
import { Button } from "@/components/ui/button";
import { earlierOf } from "./suggestions";

/** Takes certificate files to where they are read: in a change that renews, which follows the plan of the draft if it can. */
export function CertificateNext({ files }: { readonly files: readonly File[] }) {
  const { certificateFiles: texts } = useFactsTexts();
  const nextChangeTexts = useNextChangeTexts();
  const sectionNames = useSectionNames();
  const router = useRouter();
  const { current } = useDrafts();
  const goal = renewingGoal;
  if (files.length === 0 || goal === undefined) return null;
  const earlier = earlierOf(current);
  const follows = earlier !== undefined && noStart(earlier.answers, goal) === undefined;
  const renews = current.draft.goal?.goal === goal;
  const label = renews
    ? texts.here(sectionNames["mailbox-servers"])
    : follows
      ? texts.after(nameOfEarlier(earlier))
      : texts.fresh;
  const start = () => {
    if (!renews && follows) openNext(earlier, goal, nextChangeTexts);
    else if (!renews) draftStore.open({ goal: { goal } });
    certificateDrops.keep(files);
    router.push(sectionPath("mailbox-servers"));
  };
  return <Button onClick={start}>{label}</Button>;
}
