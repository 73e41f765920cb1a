"use client";

import { unneededBy } from "@/lib/answers/goals";
import { useDraft } from "@/components/drafts/use-drafts";
import { useCollectTexts } from "@/components/messages/collect";
import { allPlaces, CollectParts } from "./collect-parts";
import { FactsDrop } from "./facts-drop";

/** What `CollectOffer` offers, of the servers that the goal of the draft has a use for. */
export function CollectBody() {
  const texts = useCollectTexts();
  const { goal } = useDraft().goal ?? {};
  const { lync, mailboxServers } = unneededBy({ goal });
  const unused = { lync, exchange: undefined, "mailbox-server": mailboxServers };
  return (
    <FactsDrop label={texts.label} hint={texts.hint}>
      <CollectParts places={allPlaces.filter((place) => unused[place] === undefined)} />
    </FactsDrop>
  );
}
