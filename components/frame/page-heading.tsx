"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { useArrivedLive } from "@/components/drafts/use-drafts";

/**
 * The heading of a page. After a change of page without a reload it takes the focus, so that the keyboard starts at the
 * top of the new page and a screen reader says where its user is.
 */
export function PageHeading({ children }: { children: ReactNode }) {
  const arrived = useArrivedLive();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
