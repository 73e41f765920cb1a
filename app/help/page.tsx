import type { Metadata } from "next";
import { PageFrame } from "@/components/frame/page-frame";
import { HelpPage } from "@/components/help/help-page";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).help.title };
}

export default function Page() {
  return (
    <PageFrame here="help">
      <HelpPage />
    </PageFrame>
  );
}
