"use client";

import { useEffect, useRef, useState, type DragEvent, type FormEvent } from "react";
import type { Result } from "@/lib/errors/problem";
import { nameOfDraft } from "@/components/drafts/draft-name";
import { isBlank } from "@/components/drafts/stored-drafts";
import { useDrafts } from "@/components/drafts/use-drafts";
import { controlClass, FieldShell } from "@/components/form/field";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { useCompareTexts, type CompareTexts } from "@/components/messages/compare";
import { useFormTexts } from "@/components/messages/form";
import { useFrameTexts } from "@/components/messages/frame";
import { textWithName, useProblemWords } from "@/components/messages/problem-texts";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { revisionOfDraft, revisionOfFile, revisionOfLink, type Revision, type RevisionProblem } from "./revision";

export interface RevisionPickerProps {
  readonly side: keyof CompareTexts["sides"];
  readonly revision: Revision | undefined;
  /** The other side is chosen. */
  readonly isNext: boolean;
  readonly onRevision: (revision: Revision | undefined) => void;
}

/** One side: where its revision comes from, and then which one it is. */
export function RevisionPicker({ side, revision, isNext, onRevision }: RevisionPickerProps) {
  const compareTexts = useCompareTexts();
  const formTexts = useFormTexts();
  const words = useProblemWords();
  const [problem, setProblem] = useState<RevisionProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    // The control that was used is gone, so the focus would be lost.
    if (settled.current) heading.current?.focus();
    settled.current = false;
  }, [revision]);
  const choose = (next: Revision | undefined) => {
    settled.current = true;
    setProblem(undefined);
    onRevision(next);
  };
  const take = (read: Result<Revision, RevisionProblem>) => {
    if (read.ok) choose(read.value);
    else setProblem(read.error);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void revisionOfFile(file, compareTexts).then(take);
  };
  return (
    <section
      aria-labelledby={`${side}-title`}
      className="min-w-0 space-y-4 border border-rule p-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 ref={heading} id={`${side}-title`} tabIndex={-1} className="text-lead">
        {compareTexts.sides[side]}
      </h2>
      {revision ? (
        <Chosen side={side} revision={revision} onOther={() => choose(undefined)} />
      ) : (
        <>
          {problem ? <Refused problem={problem} /> : null}
          <DraftChoice side={side} isNext={isNext} onRevision={choose} />
          <LinkChoice side={side} onLink={(text) => take(revisionOfLink(text, compareTexts, words))} />
          <FieldShell
            id={`${side}-file`}
            label={compareTexts.fileLabel}
            errors={[]}
            errorPrefix={formTexts.errorPrefix}
          >
            <input
              id={`${side}-file`}
              type="file"
              accept=".zip,.json"
              className={controlClass({ wrong: false })}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) void revisionOfFile(file, compareTexts).then(take);
                event.currentTarget.value = "";
              }}
            />
          </FieldShell>
        </>
      )}
    </section>
  );
}

interface ChosenProps {
  readonly side: RevisionPickerProps["side"];
  readonly revision: Revision;
  readonly onOther: () => void;
}

function Chosen({ side, revision: { source, hash }, onOther }: ChosenProps) {
  const frameTexts = useFrameTexts();
  const compareTexts = useCompareTexts();
  return (
    <>
      <div className="flex items-center gap-4">
        {hash === undefined ? null : <FingerprintMark hash={hash} className="h-16 w-16" />}
        <p className="min-w-0">
          <span className="block font-mono text-title">
            {hash === undefined ? frameTexts.draftFingerprint : shortHash(hash)}
          </span>
          <bdi className="break-words text-soft">{source}</bdi>
          {hash === undefined ? <strong className="block text-caution">{compareTexts.incomplete}</strong> : null}
        </p>
      </div>
      <Button size="small" aria-label={`${compareTexts.other}: ${compareTexts.sides[side]}`} onClick={onOther}>
        {compareTexts.other}
      </Button>
    </>
  );
}

function Refused({ problem: { message, problems } }: { problem: RevisionProblem }) {
  const compareTexts = useCompareTexts();
  const words = useProblemWords();
  return (
    <Notice tone="stop" title={compareTexts.refused} role="alert">
      <p>{message}</p>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map((problem, index) => (
          <li key={index}>{textWithName(problem, words)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function DraftChoice({ side, isNext, onRevision }: Pick<RevisionPickerProps, "side" | "isNext" | "onRevision">) {
  const compareTexts = useCompareTexts();
  const { current, kept } = useDrafts();
  const name = (draft: typeof current.draft) => nameOfDraft(draft) ?? compareTexts.unnamed;
  const drafts = [
    ...(isBlank(current) ? [] : [{ draft: current.draft, source: compareTexts.present(name(current.draft)) }]),
    ...kept.map(({ draft }) => ({ draft, source: compareTexts.kept(name(draft)) })),
  ];
  const select = useRef<HTMLSelectElement>(null);
  if (drafts.length === 0) return <p className="text-soft">{compareTexts.noDrafts}</p>;
  const choose = () => {
    const chosen = drafts[Number(select.current?.value || "-1")];
    if (chosen) onRevision(revisionOfDraft(chosen.draft, chosen.source));
    else select.current?.focus();
  };
  return (
    <div className="space-y-2">
      <label htmlFor={`${side}-draft`} className="block font-bold">
        {compareTexts.source}
      </label>
      <div className="flex flex-wrap gap-2">
        <select
          ref={select}
          id={`${side}-draft`}
          className={`${controlClass({ wrong: false })} min-w-0 flex-1 basis-28`}
        >
          <option value="">{compareTexts.choosePlan}</option>
          {drafts.map(({ source }, index) => (
            <option key={index} value={index}>
              {source}
            </option>
          ))}
        </select>
        <Button
          {...(isNext ? { look: "main" } : {})}
          aria-label={`${compareTexts.choose}: ${compareTexts.sides[side]}`}
          onClick={choose}
        >
          {compareTexts.choose}
        </Button>
      </div>
    </div>
  );
}

function LinkChoice({ side, onLink }: { side: RevisionPickerProps["side"]; onLink: (text: string) => void }) {
  const compareTexts = useCompareTexts();
  const formTexts = useFormTexts();
  const [missing, setMissing] = useState(false);
  const id = `${side}-link`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem(id);
    if (!(field instanceof HTMLInputElement)) return;
    const text = field.value.trim();
    setMissing(text === "");
    if (text === "") field.focus();
    else onLink(text);
  };
  return (
    <form noValidate autoComplete="off" onSubmit={submit} className="space-y-2">
      <FieldShell
        id={id}
        label={compareTexts.pasteLabel}
        errors={missing ? [compareTexts.pasteEmpty] : []}
        errorPrefix={formTexts.errorPrefix}
      >
        <div className="flex gap-2">
          <input
            id={id}
            name={id}
            type="text"
            spellCheck={false}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-error` : undefined}
            className={`${controlClass({ wrong: missing, mono: true })} min-w-0 flex-1`}
          />
          <Button type="submit" aria-label={`${compareTexts.pasteButton}: ${compareTexts.sides[side]}`}>
            {compareTexts.pasteButton}
          </Button>
        </div>
      </FieldShell>
    </form>
  );
}
