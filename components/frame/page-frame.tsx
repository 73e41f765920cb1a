import Link from "next/link";
import type { ReactNode } from "react";
import { frameTexts } from "@/components/messages/en-frame";
import { OfflineNote } from "./offline-note";
import { Shortcuts } from "./shortcuts";

const { frame } = frameTexts;

const mainPages = [
  { href: "/plan", label: frame.plan },
  { href: "/checklist", label: frame.checklist },
  { href: "/help", label: frame.help },
] as const;

const allPages = [
  ...mainPages,
  { href: "/open", label: frame.open },
  { href: "/verify", label: frame.verify },
  { href: "/compare", label: frame.compare },
] as const;

/** What every page has around it: a way past the head, the name of the product, the other pages, the fingerprint, the promise. */
export function PageFrame({ fingerprint, children }: { fingerprint?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-screen max-w-page flex-col px-4 md:px-8">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3">
        {frame.skip}
      </a>
      <OfflineNote />
      <header className="flex min-h-16 items-center gap-6 border-b border-rule py-2">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 items-center font-bold text-ink no-underline hover:underline"
        >
          {frameTexts.product}
        </Link>
        <nav aria-label={frame.pages} className="no-print hidden md:block">
          <Pages pages={mainPages} />
        </nav>
        <div className="ml-auto">{fingerprint}</div>
      </header>
      {children}
      <footer className="mt-auto pt-16">
        <div className="space-y-3 border-t border-rule pb-20 pt-6 text-small text-soft wide:pb-6">
          <div className="no-print flex flex-wrap items-center gap-x-6">
            <Pages pages={allPages} />
            <Shortcuts />
          </div>
          <p>{frame.footer}</p>
        </div>
      </footer>
    </div>
  );
}

function Pages({ pages }: { pages: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <ul className="flex list-none flex-wrap gap-x-6">
      {pages.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center text-small text-ink">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
