import type { ReactNode } from "react";
import { useSiteTexts } from "@/components/messages/site";
import { OfflineNote } from "./offline-note";
import { allPages, PageLinks } from "./page-links";
import { Shortcuts } from "./shortcuts";
import { ThemeSwitch } from "./theme-switch";

/** What all pages have around them, loaded once: a way past the head, whether there is a network, the other pages, the promise. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const siteTexts = useSiteTexts();
  return (
    <div className="mx-auto flex min-h-screen max-w-page flex-col px-4 md:px-8">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3">
        {siteTexts.skip}
      </a>
      <OfflineNote />
      {children}
      <footer className="mt-auto pt-16">
        <div className="space-y-3 border-t border-rule pb-20 pt-6 text-small text-soft beside:pb-6">
          <div className="no-print flex flex-wrap items-center gap-x-6">
            <PageLinks pages={allPages} />
            <Shortcuts />
          </div>
          <div className="no-print">
            <ThemeSwitch />
          </div>
          <p>{siteTexts.footer}</p>
        </div>
      </footer>
    </div>
  );
}
