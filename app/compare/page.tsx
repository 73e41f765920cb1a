import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { QueryProvider } from "@/components/frame/query-provider";
import { compareTexts } from "@/components/messages/en-compare";

export const metadata: Metadata = { title: compareTexts.title };

export default function Page() {
  return (
    <QueryProvider>
      <ComparePage />
    </QueryProvider>
  );
}
