import type { Metadata } from "next";
import { QueryProvider } from "@/components/frame/query-provider";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { PlanPage } from "@/components/plan/plan-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).plan.title };
}

export default function Page() {
  return (
    <QueryProvider>
      <PlanPage />
    </QueryProvider>
  );
}
