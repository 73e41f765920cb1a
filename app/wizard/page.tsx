import type { Metadata } from "next";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { FirstOpen } from "@/components/wizard/first-open";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).section.goal.title };
}

export default function Page() {
  return <FirstOpen />;
}
