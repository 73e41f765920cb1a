"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { exchangeProducts } from "@/lib/answers/products";
import type { ExchangeVersion } from "@/lib/answers/types";
import { leftServers } from "@/lib/from-facts/coverage";
import { copyForVersion, namesIn, type ServersToPlan } from "@/lib/next-change/copy-for";
import { nameOfRecord } from "@/components/drafts/draft-name";
import { useDrafts } from "@/components/drafts/use-drafts";
import { useFactsTexts } from "@/components/messages/facts";
import { firstOpen } from "@/components/next-change/open-next";
import { Button } from "@/components/ui/button";
import { factsStore } from "./facts-store";

/** Which servers this plan covers, which are left for other plans, and the way to such a plan; nothing where none is left. */
export function OtherVersions() {
  const { otherVersions: texts } = useFactsTexts();
  const router = useRouter();
  const { current } = useDrafts();
  const { files } = useSyncExternalStore(factsStore.subscribe, factsStore.read, factsStore.atFirst);
  const { draft } = current;
  const version = draft.versions?.exchange;
  useFollowedVersion(version);
  const left = useMemo(() => leftServers(files, draft), [files, draft]);
  if (left.length === 0) return null;
  const covered = namesIn(draft);
  const name = nameOfRecord(current);
  const start = (share: ServersToPlan) => {
    const copy = copyForVersion(draft, share);
    factsStore.open(copy, texts.draftName(nameOf(share.version, texts.unknownServers), name));
    router.push(firstOpen(copy));
  };
  return (
    <section aria-labelledby="other-versions" className="no-print mt-6 space-y-3 border-t border-rule pt-4">
      <h2 id="other-versions" className="text-base">
        {texts.title}
      </h2>
      <dl className="space-y-4">
        <div>
          <dt className="font-bold">{texts.thisPlan(nameOf(version, texts.unknownVersion))}</dt>
          <dd className="break-words font-mono text-small">
            {covered.length === 0 ? <span className="font-sans">{texts.none}</span> : texts.some(covered)}
          </dd>
        </div>
        {left.map((share) => (
          <div key={share.version ?? ""} className="space-y-2">
            <dt className="font-bold">{texts.left(nameOf(share.version, texts.unknownVersion))}</dt>
            <dd className="space-y-2">
              <p className="break-words font-mono text-small">{texts.some(share.servers)}</p>
              <Button size="small" onClick={() => start(share)}>
                {share.version === undefined ? texts.startUnknown : texts.start(nameOf(share.version, ""))}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function nameOf(version: ExchangeVersion | undefined, unknown: string): string {
  return version === undefined ? unknown : exchangeProducts[version].shortName;
}

/** What facts filled in follows the version of Exchange when a person chooses another one: its servers are other ones. */
function useFollowedVersion(version: ExchangeVersion | undefined): void {
  const before = useRef(version);
  useEffect(() => {
    if (before.current === version) return;
    before.current = version;
    if (version !== undefined) factsStore.refill();
  }, [version]);
}
