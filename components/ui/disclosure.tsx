import type { ComponentProps, ReactNode } from "react";

export interface DisclosureProps extends Omit<ComponentProps<"details">, "title"> {
  readonly title: ReactNode;
}

/** Something that opens on request; the browser's own element, so that it works before any script runs. */
export function Disclosure({ title, children, className = "", ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={className}>
      <summary className="flex min-h-11 items-center gap-2 text-accent underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 8 8"
          className="h-2 w-2 shrink-0 fill-current [details[open]>summary>&]:rotate-90"
        >
          <path d="M1 0 7 4 1 8Z" />
        </svg>
        <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
      </summary>
      {children}
    </details>
  );
}
