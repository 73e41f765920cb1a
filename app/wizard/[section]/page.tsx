import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isKnownByOthers } from "@/lib/answers/questions/questions";
import { sectionIds, type SectionId } from "@/lib/answers/section-ids";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import { SectionPage } from "@/components/wizard/section-page";

interface Props {
  readonly params: Promise<{ readonly section: string }>;
}

export const dynamicParams = false;

export function generateStaticParams(): { section: SectionId }[] {
  return sectionIds.map((section) => ({ section }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const id = sectionIds.find((candidate) => candidate === section);
  const { section: texts, start } = await messagesFor(siteLanguage);
  // Links are shared to the start page and to plans; a question needs no card for other sites.
  return { title: id ? texts[id].title : null, description: start.title, openGraph: null, twitter: null };
}

export default async function Page({ params }: Props) {
  const { section } = await params;
  const id = sectionIds.find((candidate) => candidate === section);
  if (!id) notFound();
  const text = (await messagesFor(siteLanguage)).section[id];
  return <SectionPage key={id} id={id} text={text} knownByOthers={isKnownByOthers(id)} />;
}
