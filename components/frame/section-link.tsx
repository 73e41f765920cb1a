import Link from "next/link";
import type { ReactNode } from "react";
import type { SectionId } from "@/lib/answers/section-ids";
import { useOpenedAnswers } from "@/components/drafts/use-shown-answers";

/** Leads to where an answer of the draft is changed, and back to the review; nothing beside answers that another person sent. */
export function SectionLink({
  section,
  className,
  children,
}: {
  section: SectionId;
  className: string;
  children: ReactNode;
}) {
  if (useOpenedAnswers()) return null;
  return (
    <Link href={`/wizard/${section}?review`} prefetch={false} className={className}>
      {children}
    </Link>
  );
}
