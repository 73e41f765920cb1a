import Link from "next/link";
import type { ReactNode } from "react";
import { useFrameTexts } from "@/components/messages/frame";
import { mainPages, PageLinks } from "./page-links";

/** The head of a page over what it is about: the name of the product, the pages of a draft, the fingerprint. */
export function PageFrame({ fingerprint, children }: { fingerprint?: ReactNode; children: ReactNode }) {
  const frameTexts = useFrameTexts();
  return (
    <>
      <header className="flex min-h-16 flex-wrap items-center gap-x-6 border-b md:flex-nowrap border-rule py-2">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 flex-1 items-center font-bold text-ink md:flex-none no-underline hover:underline"
        >
          {frameTexts.product}
        </Link>
        <nav aria-label={frameTexts.pages} className="no-print order-1 w-full md:order-none md:w-auto">
          <PageLinks pages={mainPages} />
        </nav>
        <div className="ml-auto">{fingerprint}</div>
      </header>
      {children}
    </>
  );
}
