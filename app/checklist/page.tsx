import type { Metadata } from "next";
import { ChecklistPage } from "@/components/checklist/checklist-page";
import { QueryProvider } from "@/components/frame/query-provider";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).checklist.title };
}

export default function Page() {
  return (
    <QueryProvider>
      <ChecklistPage />
    </QueryProvider>
  );
}
