import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { en } from "@/components/messages/en";

export default function NotFound() {
  return (
    <PageFrame>
      <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
        <h1>{en.errors.notFoundTitle}</h1>
        <p className="text-lead text-soft">{en.errors.notFound}</p>
        <p>
          <Link href="/">{en.frame.home}</Link>
        </p>
      </main>
    </PageFrame>
  );
}
