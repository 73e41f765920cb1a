import type { Metadata } from "next";
import { OpenPage } from "@/components/open/open-page";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).open.title };
}

export default function Page() {
  return <OpenPage />;
}
