"use client";

import { answerDifferences, type SectionDifference } from "@/components/compare/answer-differences";
import { ValueList } from "@/components/answers/value-list";
import { revisions } from "@/components/drafts/revisions";
import type { Revision } from "@/components/drafts/stored-revisions";
import { useInsightOf } from "@/components/drafts/use-insight";
import { shortHash } from "@/components/frame/fingerprint";
import { useAnswerTexts } from "@/components/messages/answer-texts";
import { useRevisionTexts } from "@/components/messages/revisions";
import { useSectionNames } from "@/components/messages/section-names";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

export interface RevisionRowProps {
  readonly revision: Revision;
  /** The one before it. */
  readonly earlier: Revision | undefined;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** One revision: its name, when, which plan it makes, what it changed, and what can be done with it. */
export function RevisionRow({ revision, earlier, onRestore, onDiscard }: RevisionRowProps) {
  const texts = useRevisionTexts();
  const answers = useAnswerTexts();
  const hash = useInsightOf(revision.draft)?.hash;
  const { id, name, at, approved } = revision;
  const differences = earlier ? answerDifferences(earlier.draft, revision.draft, answers) : [];
  const changed = differences.flatMap(({ rows }) => rows).length;
  return (
    <li className="space-y-1 border-t border-rule py-3">
      <div className="space-y-2">
        <div>
          <p className="break-words">
            <strong>{name}</strong>
            {approved ? (
              <span className="ml-2 whitespace-nowrap border border-proven px-1.5 text-small font-bold text-proven">
                {texts.approved}
              </span>
            ) : null}
          </p>
          <p className="text-small text-soft">
            {texts.time(at)} · {hash === undefined ? texts.incomplete : texts.plan(shortHash(hash))}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-pressed={approved === true}
            aria-label={texts.of(approved ? texts.unapprove : texts.approve, name)}
            onClick={() => revisions.approve(approved ? undefined : id)}
          >
            {approved ? texts.unapprove : texts.approve}
          </Button>
          <Button size="small" aria-label={texts.of(texts.restore, name)} onClick={onRestore}>
            {texts.restore}
          </Button>
          {/* It can be undone, and is seldom wanted. */}
          <button
            type="button"
            className="inline-flex min-h-11 items-center px-3 text-small text-accent underline underline-offset-4 md:min-h-8"
            aria-label={texts.of(texts.discard, name)}
            onClick={onDiscard}
          >
            {texts.discard}
          </button>
        </div>
      </div>
      {changed > 0 && earlier ? (
        <Disclosure title={texts.changed(changed, earlier.name)}>
          <Changes differences={differences} />
        </Disclosure>
      ) : (
        <p className="text-small text-soft">{earlier ? texts.nothing : texts.first}</p>
      )}
    </li>
  );
}

/** Every answer that changed, whole: what it was and what it is. */
function Changes({ differences }: { differences: readonly SectionDifference[] }) {
  const sectionNames = useSectionNames();
  return (
    <div className="space-y-4 py-2">
      {differences.map(({ id, rows }) => (
        <section key={id} className="space-y-2">
          <h3 className="text-small text-soft">{sectionNames[id]}</h3>
          <dl className="space-y-3 border-l border-rule pl-3">
            {rows.map(({ path, label, onlyFirst, onlySecond }) => (
              <div key={path} className="space-y-1">
                <dt className="font-bold">{label}</dt>
                <Side values={onlyFirst} side="wasBefore" />
                <Side values={onlySecond} side="isAfter" />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface SideProps {
  readonly values: SectionDifference["rows"][number]["onlyFirst"];
  readonly side: "wasBefore" | "isAfter";
}

function Side({ values, side }: SideProps) {
  const texts = useRevisionTexts();
  return (
    <dd className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3">
      <span className="text-small text-soft">{texts[side]}</span>
      {values.length === 0 ? <span className="text-soft">{texts.none}</span> : <ValueList values={values} />}
    </dd>
  );
}
