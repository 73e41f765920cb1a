import type { Metadata } from "next";
import { QueryProvider } from "@/components/frame/query-provider";
import { planTexts } from "@/components/messages/en-plan";
import { PlanPage } from "@/components/plan/plan-page";

export const metadata: Metadata = { title: planTexts.title };

export default function Page() {
  return (
    <QueryProvider>
      <PlanPage />
    </QueryProvider>
  );
}
