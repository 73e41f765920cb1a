"use client";

import { unneededBy } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";
import { useCollectTexts } from "@/components/messages/collect";
import { allPlaces, CollectParts } from "./collect-parts";
import { FactsDrop } from "./facts-drop";

/** `CollectOffer` as a line that opens, below questions: it names no server that the goal of the draft has no use for. */
export function CollectHere() {
  const texts = useCollectTexts();
  const { goal } = useDraft().goal ?? {};
  const { lync, mailboxServers } = unneededBy({ goal });
  const unused = { lync, exchange: undefined, "mailbox-server": mailboxServers };
  return (
    <FactsDrop label={texts.label} hint={texts.hint} fold={texts.summary}>
      <CollectParts places={allPlaces.filter((place) => unused[place] === undefined)} />
    </FactsDrop>
  );
}
