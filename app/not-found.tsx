import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { useErrorTexts } from "@/components/messages/errors";

export default function NotFound() {
  const errorTexts = useErrorTexts();
  return (
    <PageFrame>
      <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
        <h1>{errorTexts.notFoundTitle}</h1>
        <p className="text-lead text-soft">{errorTexts.notFound}</p>
        <p>
          <Link href="/">{errorTexts.home}</Link>
        </p>
      </main>
    </PageFrame>
  );
}
