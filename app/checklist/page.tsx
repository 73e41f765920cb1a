import type { Metadata } from "next";
import { ChecklistPage } from "@/components/checklist/checklist-page";
import { QueryProvider } from "@/components/frame/query-provider";
import { checklistTexts } from "@/components/messages/en-checklist";

export const metadata: Metadata = { title: checklistTexts.title };

export default function Page() {
  return (
    <QueryProvider>
      <ChecklistPage />
    </QueryProvider>
  );
}
