import type { Metadata } from "next";
import { en } from "@/components/messages/en";
import { ReviewPage } from "@/components/review/review-page";

export const metadata: Metadata = { title: en.review.title };

export default function Page() {
  return <ReviewPage />;
}
