"use client";

import Link from "next/link";
import { useErrorTexts } from "@/components/messages/errors";
import { Button } from "@/components/ui/button";

/** Every page carries this one, so it has no head of its own. */
export default function ErrorPage() {
  const errorTexts = useErrorTexts();
  return (
    <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
      <h1>{errorTexts.brokenTitle}</h1>
      <p className="text-lead text-soft">{errorTexts.broken}</p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button look="main" onClick={() => window.location.reload()}>
          {errorTexts.again}
        </Button>
        <Link href="/">{errorTexts.home}</Link>
      </p>
    </main>
  );
}
