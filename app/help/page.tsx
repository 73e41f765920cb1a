import type { Metadata } from "next";
import { PageFrame } from "@/components/frame/page-frame";
import { HelpPage } from "@/components/help/help-page";
import { helpTexts } from "@/components/messages/en-help";

export const metadata: Metadata = { title: helpTexts.title };

export default function Page() {
  return (
    <PageFrame>
      <HelpPage />
    </PageFrame>
  );
}
