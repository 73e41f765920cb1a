import Link from "next/link";
import { useFrameTexts } from "@/components/messages/frame";

export interface PageLink {
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

export interface PageLinksProps {
  readonly pages: readonly PageLink[];
  /** The page that is shown. */
  readonly here?: PageLink["name"] | undefined;
}

export function PageLinks({ pages, here }: PageLinksProps) {
  const frameTexts = useFrameTexts();
  return (
    <ul className="flex list-none flex-wrap gap-x-6">
      {pages.map(({ href, name }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={name === here ? "page" : undefined}
            className="inline-flex min-h-11 items-center text-small text-ink aria-[current]:font-bold aria-[current]:no-underline"
          >
            {frameTexts[name]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
