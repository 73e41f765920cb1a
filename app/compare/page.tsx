import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { QueryProvider } from "@/components/frame/query-provider";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).compare.title };
}

export default function Page() {
  return (
    <QueryProvider>
      <ComparePage />
    </QueryProvider>
  );
}
