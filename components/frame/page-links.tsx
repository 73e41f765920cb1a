import Link from "next/link";
import { frameTexts } from "@/components/messages/en-frame";

const { frame } = frameTexts;

interface PageLink {
  readonly href: string;
  readonly label: string;
}

export const mainPages: readonly PageLink[] = [
  { href: "/plan", label: frame.plan },
  { href: "/checklist", label: frame.checklist },
  { href: "/help", label: frame.help },
];

export const allPages: readonly PageLink[] = [
  ...mainPages,
  { href: "/open", label: frame.open },
  { href: "/verify", label: frame.verify },
  { href: "/compare", label: frame.compare },
];

export function PageLinks({ pages }: { pages: readonly PageLink[] }) {
  return (
    <ul className="flex list-none flex-wrap gap-x-6">
      {pages.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center text-small text-ink">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
