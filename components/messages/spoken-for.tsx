"use client";

import { useEffect, useState, type ReactNode } from "react";
import { usualExchangeVersion, type ExchangeVersion } from "@/lib/answers/products";
import { servers } from "@/lib/messages/en/servers";
import { SpeakContext, type Speak } from "./create-messages.client";
import type { PlannedServers } from "./planned-servers";
import { useCatalogue } from "./use-catalogue";

export interface SpokenForProps {
  readonly version: ExchangeVersion | undefined;
  /** The servers that are named; texts speak of several without it. */
  readonly planned?: PlannedServers;
  readonly children: ReactNode;
}

/**
 * Says everything inside it for a version of Exchange: web mail, and the servers that talk to Lync, by their names there; and
 * of one server where one is named. What does so is loaded when it is first needed.
 */
export function SpokenFor({ version, planned, children }: SpokenForProps) {
  const catalogue = useCatalogue();
  const words = catalogue?.planWords.servers ?? servers;
  const phrases = catalogue?.oneServer;
  const { oneComputer = false, oneMessaging = false } = planned ?? {};
  const isUsual = (version === undefined || version === usualExchangeVersion) && !oneMessaging;
  const key = isUsual ? undefined : [version, oneComputer, oneMessaging].join();
  const [made, setMade] = useState<{ readonly key: string; readonly speak: Speak | undefined }>();
  useEffect(() => {
    if (key === undefined) return;
    let current = true;
    void import("./speak-for").then(({ speakFor }) => {
      if (current) setMade({ key, speak: speakFor(version, words, { oneComputer, oneMessaging }, phrases) });
    });
    return () => void (current = false);
  }, [key, version, words, oneComputer, oneMessaging, phrases]);
  return <SpeakContext value={made && made.key === key ? made.speak : undefined}>{children}</SpeakContext>;
}
