"use client";

import { useCollectTexts } from "@/components/messages/collect";
import { allPlaces, CollectParts } from "./collect-parts";
import { FactsDrop } from "./facts-drop";

/** The archive that asks the servers, with its three commands. Read and saved before any program runs. */
export function CollectOffer() {
  const texts = useCollectTexts();
  return (
    <FactsDrop label={texts.label} hint={texts.hint}>
      <CollectParts places={allPlaces} />
    </FactsDrop>
  );
}
