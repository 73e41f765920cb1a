import type { Metadata } from "next";
import { QueryProvider } from "@/components/frame/query-provider";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { VerifyPage } from "@/components/verify/verify-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).verify.title };
}

export default function Page() {
  return (
    <QueryProvider>
      <VerifyPage />
    </QueryProvider>
  );
}
