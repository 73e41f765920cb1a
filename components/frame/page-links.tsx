import Link from "next/link";
import { useFrameTexts } from "@/components/messages/frame";

interface PageLink {
  readonly href: string;
  readonly name: "plan" | "checklist" | "help" | "open" | "verify" | "compare";
}

export const mainPages: readonly PageLink[] = [
  { href: "/plan", name: "plan" },
  { href: "/checklist", name: "checklist" },
  { href: "/help", name: "help" },
];

export const allPages: readonly PageLink[] = [
  ...mainPages,
  { href: "/open", name: "open" },
  { href: "/verify", name: "verify" },
  { href: "/compare", name: "compare" },
];

export function PageLinks({ pages }: { pages: readonly PageLink[] }) {
  const frameTexts = useFrameTexts();
  return (
    <ul className="flex list-none flex-wrap gap-x-6">
      {pages.map(({ href, name }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center text-small text-ink">
            {frameTexts[name]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
