"use client";

import { useRouter } from "next/navigation";
import { sectionIds } from "@/lib/answers/section-ids";
import { draftStore } from "@/components/drafts/draft-store";
import { useOfRecord } from "@/components/drafts/use-drafts";
import { useSectionNames } from "@/components/messages/section-names";
import { useSetAsideTexts } from "@/components/messages/set-aside";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sectionPath } from "./section-routes";

/** Answers that the last choice took out of the change, until their owner decides about them. */
export function SetAsideNotice() {
  const setAsideTexts = useSetAsideTexts();
  const sectionNames = useSectionNames();
  const setAside = useOfRecord((record) => record.setAside);
  const router = useRouter();
  if (!setAside) return null;
  const by = sectionIds.find((id) => id === setAside.by) ?? "goal";
  const bringBack = () => {
    draftStore.bringBack();
    router.push(sectionPath(by));
  };
  return (
    <Notice
      tone="caution"
      title={setAside.unknown ? setAsideTexts.unknownTitle : setAsideTexts.title}
      role="status"
      className="mb-6"
    >
      <p>{setAside.unknown ? setAsideTexts.unknownLead : setAsideTexts.lead}</p>
      <ul className="list-disc space-y-1 pl-5">
        {setAside.names.map((name) => (
          <li key={name} className="break-words">
            {name}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <Button aria-describedby="bring-back-hint" onClick={bringBack}>
          {setAsideTexts.bringBack}
        </Button>
        <Button onClick={() => draftStore.letGo()}>{setAsideTexts.letGo}</Button>
        <span id="bring-back-hint" className="text-small">
          {setAside.unknown
            ? setAsideTexts.unknownHint(sectionNames[by])
            : setAsideTexts.bringBackHint(sectionNames[by])}
        </span>
      </div>
    </Notice>
  );
}
