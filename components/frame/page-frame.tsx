import Link from "next/link";
import type { ReactNode } from "react";
import { useFrameTexts } from "@/components/messages/frame";
import { mainPages, PageLinks, type PageLinksProps } from "./page-links";

export interface PageFrameProps extends Pick<PageLinksProps, "here"> {
  readonly fingerprint?: ReactNode;
  readonly children: ReactNode;
}

/** The head of a page over what it is about: the name of the product, the pages of a draft, the fingerprint. */
export function PageFrame({ here, fingerprint, children }: PageFrameProps) {
  const frameTexts = useFrameTexts();
  return (
    <>
      <header className="flex min-h-16 flex-wrap items-center gap-x-3 border-b border-rule py-2 md:flex-nowrap md:gap-x-6">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 flex-1 items-center text-small font-bold text-ink no-underline hover:underline md:flex-none md:text-base"
        >
          {frameTexts.product}
        </Link>
        <nav aria-label={frameTexts.pages} className="no-print order-1 w-full md:order-none md:w-auto">
          <PageLinks pages={mainPages} here={here} />
        </nav>
        <div className="ml-auto">{fingerprint}</div>
      </header>
      {children}
    </>
  );
}
