import type { ComponentProps, ReactNode } from "react";
import { Marker } from "./marker";

export interface DisclosureProps extends Omit<ComponentProps<"details">, "title"> {
  readonly title: ReactNode;
}

/** Something that opens on request; the browser's own element, so that it works before any script runs. */
export function Disclosure({ title, children, className = "", ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={className}>
      <summary className="flex min-h-11 items-center gap-2 text-accent underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Marker className="h-2 w-2 [details[open]>summary>&]:rotate-90" />
        <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
      </summary>
      {children}
    </details>
  );
}
