"use client";

import { useCollectTexts } from "@/components/messages/collect";
import { Disclosure } from "@/components/ui/disclosure";
import { FactsDrop } from "./facts-drop";

/** Takes facts files beside a plan that is complete: what differs from it is shown where `FactsResults` is. */
export function FactsCompare() {
  const { compare, label, hint } = useCollectTexts();
  return (
    <Disclosure title={compare.title} className="no-print mt-6 border-t border-rule pt-2">
      <div className="pb-4 pt-2">
        <FactsDrop label={label} hint={hint}>
          <p className="text-soft">{compare.lead}</p>
        </FactsDrop>
      </div>
    </Disclosure>
  );
}
