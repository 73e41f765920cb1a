import type { Metadata } from "next";
import { OpenPage } from "@/components/open/open-page";
import { openTexts } from "@/components/messages/en-open";

export const metadata: Metadata = { title: openTexts.title };

export default function Page() {
  return <OpenPage />;
}
