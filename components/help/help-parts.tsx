import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
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
            <Paragraphs texts={texts} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same, of which a reader opens the one that is his; on paper all are there. */
export function Opened({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="list-none border-t border-rule">
      {entries.map(({ name, texts }) => (
        <li key={name} className="!mt-0 border-b border-rule">
          <Disclosure
            title={name}
            className="open-on-paper [&>summary]:items-start [&>summary]:py-2 [&>summary>svg]:mt-2"
          >
            <div className="max-w-measure space-y-2 pb-3 pl-4">
              <Paragraphs texts={texts} />
            </div>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

const Paragraphs = ({ texts }: { texts: readonly string[] }) =>
  texts.map((text) => (
    <p key={text}>
      <Prose text={text} />
    </p>
  ));
