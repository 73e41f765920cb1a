import type { Metadata } from "next";
import { QueryProvider } from "@/components/frame/query-provider";
import { verifyTexts } from "@/components/messages/en-verify";
import { VerifyPage } from "@/components/verify/verify-page";

export const metadata: Metadata = { title: verifyTexts.title };

export default function Page() {
  return (
    <QueryProvider>
      <VerifyPage />
    </QueryProvider>
  );
}
