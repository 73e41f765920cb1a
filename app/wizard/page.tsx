import type { Metadata } from "next";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { FirstOpen } from "@/components/wizard/first-open";
import { SectionPage } from "@/components/wizard/section-page";
import { isKnownByOthers } from "@/lib/answers/questions/questions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await messagesFor(siteLanguage)).section.goal.title };
}

export default async function Page() {
  const text = (await messagesFor(siteLanguage)).section.goal;
  return <FirstOpen first={<SectionPage id="goal" text={text} knownByOthers={isKnownByOthers("goal")} />} />;
}
