import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";

/** A part of the page with its heading, to which links lead. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export interface Entry {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Names, and what is said of each: beside them where there is room. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl className="border-t border-rule">
      {entries.map(({ name, texts }) => (
        <div key={name} className="gap-x-8 border-b border-rule py-3 md:grid md:grid-cols-[13rem_minmax(0,42rem)]">
          <dt className="font-bold">{name}</dt>
          <dd className="space-y-2">
            {texts.map((text) => (
              <p key={text}>
                <Prose text={text} />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
