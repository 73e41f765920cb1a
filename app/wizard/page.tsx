import type { Metadata } from "next";
import { sections } from "@/lib/answers/sections";
import { FirstOpen } from "@/components/wizard/first-open";

export const metadata: Metadata = { title: sections[0]?.title ?? null };

export default function Page() {
  return <FirstOpen />;
}
