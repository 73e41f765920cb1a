"use client";

import { Suspense, useEffect, useRef, useState } from "react";
import { Disclosure, type DisclosureProps } from "./disclosure";

export interface DisclosureOnDemandProps extends DisclosureProps {
  /** What is there while the code of the inside is on its way. */
  readonly loading: string;
}

/** Opens on request, and draws what is inside only then; lazy components inside are loaded no sooner. */
export function DisclosureOnDemand({ loading, open = false, children, ...rest }: DisclosureOnDemandProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [asked, setAsked] = useState(false);
  const look = () => setAsked((before) => before || details.current?.open === true);
  // It may have been opened before the page was live.
  useEffect(look, []);
  return (
    <Disclosure {...rest} ref={details} open={open} onToggle={look}>
      {asked || open ? <Suspense fallback={<p className="text-soft">{loading}</p>}>{children}</Suspense> : null}
    </Disclosure>
  );
}
