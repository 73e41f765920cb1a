import Link from "next/link";
import { PageFrame } from "@/components/frame/page-frame";
import { useNotFoundTexts } from "@/components/messages/not-found";
import { buttonClass } from "@/components/ui/button";

export default function NotFound() {
  const notFoundTexts = useNotFoundTexts();
  return (
    <PageFrame>
      <main id="content" tabIndex={-1} className="max-w-measure space-y-4 pt-12">
        <h1>{notFoundTexts.title}</h1>
        <p className="text-lead text-soft">{notFoundTexts.lead}</p>
        <p>
          <Link href="/" className={buttonClass({ look: "main" })}>
            {notFoundTexts.home}
          </Link>
        </p>
      </main>
    </PageFrame>
  );
}
