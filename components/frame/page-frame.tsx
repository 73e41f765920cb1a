import Link from "next/link";
import type { ReactNode } from "react";
import { en } from "@/components/messages/en";

/** What every page has around it: a way past the head, the name of the product, the fingerprint, the promise. */
export function PageFrame({ fingerprint, children }: { fingerprint?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-screen max-w-page flex-col px-4 md:px-8">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3">
        {en.frame.skip}
      </a>
      <header className="flex min-h-16 items-center justify-between gap-4 border-b border-rule py-2">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 items-center font-bold text-ink no-underline hover:underline"
        >
          {en.product}
        </Link>
        {fingerprint}
      </header>
      {children}
      <footer className="mt-16 border-t border-rule pb-20 pt-6 text-small text-soft wide:pb-6">{en.frame.footer}</footer>
    </div>
  );
}
