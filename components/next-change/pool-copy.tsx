"use client";

import { useRouter } from "next/navigation";
import { useNextChangeTexts } from "@/components/messages/next-change";
import { Button } from "@/components/ui/button";
import { openForPool } from "./copy-for-pool";
import type { Earlier } from "./open-next";

/** One pool a plan, and the way to the plan of the other pool; nothing where the goal names no pool. */
export function PoolCopy({ earlier }: { readonly earlier: Earlier }) {
  const texts = useNextChangeTexts();
  const router = useRouter();
  if (earlier.answers.lync === undefined) return null;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button size="small" onClick={() => router.push(openForPool(earlier, texts))} aria-describedby="pool-copy">
        {texts.pool.copy}
      </Button>
      <p id="pool-copy" className="text-small text-soft">
        {texts.pool.hint}
      </p>
    </div>
  );
}
