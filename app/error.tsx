"use client";

import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { frameTexts } from "@/components/messages/en-frame";
import { Button } from "@/components/ui/button";

export default function ErrorPage() {
  return (
    <PageFrame>
      <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
        <h1>{frameTexts.errors.brokenTitle}</h1>
        <p className="text-lead text-soft">{frameTexts.errors.broken}</p>
        <p className="flex items-center gap-4">
          <Button look="main" onClick={() => window.location.reload()}>
            {frameTexts.errors.again}
          </Button>
          <Link href="/">{frameTexts.frame.home}</Link>
        </p>
      </main>
    </PageFrame>
  );
}
