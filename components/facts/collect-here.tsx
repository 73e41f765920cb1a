"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { Disclosure } from "@/components/ui/disclosure";
import { useTakesFiles } from "./given-files";

const CollectBody = lazy(() =>
  import("./collect-body").then(
    ({ CollectBody: body }) => ({ default: body }),
    () => ({ default: NotLoaded }),
  ),
);

/** The offer to ask the servers as a line that opens, below questions; what is inside is loaded when it is opened. */
export function CollectHere() {
  useTakesFiles();
  const texts = useLookUpsTexts();
  const [asked, setAsked] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const look = () => setAsked((before) => before || details.current?.open === true);
  // It may have been opened before the page was live.
  useEffect(look, []);
  return (
    <Disclosure ref={details} title={texts.servers} onToggle={look} className="no-print mt-6 border-t border-rule pt-2">
      {asked ? (
        <div className="pb-4 pt-2">
          <Suspense fallback={<p className="text-soft">{texts.loading}</p>}>
            <CollectBody />
          </Suspense>
        </div>
      ) : null}
    </Disclosure>
  );
}

function NotLoaded() {
  return <p className="font-bold text-stop">{useLookUpsTexts().failed}</p>;
}
