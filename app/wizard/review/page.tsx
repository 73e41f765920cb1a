import type { Metadata } from "next";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { ReviewPage } from "@/components/review/review-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).review.title };
}

export default function Page() {
  return <ReviewPage />;
}
