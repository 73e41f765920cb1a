import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { frameTexts } from "@/components/messages/en-frame";

export default function NotFound() {
  return (
    <PageFrame>
      <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
        <h1>{frameTexts.errors.notFoundTitle}</h1>
        <p className="text-lead text-soft">{frameTexts.errors.notFound}</p>
        <p>
          <Link href="/">{frameTexts.frame.home}</Link>
        </p>
      </main>
    </PageFrame>
  );
}
