"use client";

import { useEffect, useState, type ReactNode } from "react";
import { usualExchangeVersion, type ExchangeVersion } from "@/lib/answers/products";
import { servers } from "@/lib/messages/en/servers";
import { SpeakContext, type Speak } from "./create-messages.client";
import { useCatalogue } from "./use-catalogue";

/**
 * Says everything inside it for a version of Exchange: web mail, and the servers that talk to Lync, by their names there.
 * What does so is loaded with the first version that needs it.
 */
export function SpokenFor({ version, children }: { version: ExchangeVersion | undefined; children: ReactNode }) {
  const words = useCatalogue()?.planWords.servers ?? servers;
  const [made, setMade] = useState<{ readonly version: ExchangeVersion; readonly speak: Speak | undefined }>();
  useEffect(() => {
    if (version === undefined || version === usualExchangeVersion) return;
    let current = true;
    void import("./speak-for").then(({ speakFor }) => {
      if (current) setMade({ version, speak: speakFor(version, words) });
    });
    return () => void (current = false);
  }, [version, words]);
  return <SpeakContext value={made && made.version === version ? made.speak : undefined}>{children}</SpeakContext>;
}
