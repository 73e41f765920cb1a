"use client";

import Link from "next/link";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { libraryPath } from "@/lib/render/powershell/script-kinds";
import { useCompleteDraft } from "@/components/drafts/use-complete-draft";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { Fingerprint } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useFormTexts } from "@/components/messages/form";
import { textWithName, useProblemWords } from "@/components/messages/problem-texts";
import { useVerifyTexts } from "@/components/messages/verify";
import { Prose } from "@/components/ui/prose";
import { Notice } from "@/components/ui/notice";
import { BundleView, isChanged } from "./bundle-view";
import { FileView } from "./file-view";
import { useVerified, type GivenFile, type Verified } from "./use-verified";

const inputId = "verify-file";

/** Says whether a bundle is unchanged, by making it again from its own answers. */
export function VerifyPage() {
  const verifyTexts = useVerifyTexts();
  const formTexts = useFormTexts();
  const { result, hash } = useCompleteDraft();
  const [given, setGiven] = useState<GivenFile>();
  const { data, isFetching, isError } = useVerified(given, result.ok ? result.value.answers : undefined);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data !== undefined) outcome.current?.focus();
  }, [data]);
  const take = (file: File | undefined) => {
    if (file) setGiven((before) => ({ file, attempt: (before?.attempt ?? 0) + 1 }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  const shown = isFetching ? undefined : data;
  const verified = shown?.kind === "bundle" ? shown.verdict.planHash : hash;
  return (
    <PageFrame fingerprint={<Fingerprint hash={verified} />}>
      <main
        id="content"
        tabIndex={-1}
        className="max-w-[56rem] space-y-8 pt-8"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <header className="max-w-measure space-y-3">
          <PageHeading>{verifyTexts.title}</PageHeading>
          <p className="text-lead text-soft">{verifyTexts.lead}</p>
        </header>
        <div ref={outcome} tabIndex={-1} className="space-y-8 outline-none empty:hidden">
          {isFetching ? <p role="status">{verifyTexts.reading}</p> : null}
          {isError ? <Notice tone="stop" title={verifyTexts.failed} role="alert" /> : null}
          {shown ? <Outcome verified={shown} name={given?.file.name ?? ""} draftHash={hash} /> : null}
        </div>
        <div className="max-w-measure">
          <FieldShell
            id={inputId}
            label={verifyTexts.label}
            hint={<Prose text={verifyTexts.hint} />}
            errors={[]}
            errorPrefix={formTexts.errorPrefix}
          >
            <input
              id={inputId}
              type="file"
              accept=".zip,.ps1,.psm1,.txt,.md,.html,.csv,.json"
              aria-describedby={descriptionIds(inputId, { hint: true })}
              className={controlClass({ wrong: false })}
              onChange={(event) => {
                take(event.currentTarget.files?.[0]);
                // The same file can then be chosen again after it was mended.
                event.currentTarget.value = "";
              }}
            />
          </FieldShell>
        </div>
        <p className="flex flex-wrap gap-x-6 border-t border-rule pt-4">
          <Link href="/compare" prefetch={false} className="inline-flex min-h-11 items-center">
            {verifyTexts.toCompare}
          </Link>
          {isTampered(shown) ? null : (
            <Link href="/checklist" prefetch={false} className="inline-flex min-h-11 items-center">
              {verifyTexts.toChecklist}
            </Link>
          )}
        </p>
      </main>
    </PageFrame>
  );
}

/** What must not be run leads on to no work with it. */
function isTampered(verified: Verified | undefined): boolean {
  return verified?.kind === "file" || (verified?.kind === "bundle" && isChanged(verified.verdict));
}

const isLibrary = (path: string) => path === libraryPath;

function Outcome({ verified, name, draftHash }: { verified: Verified; name: string; draftHash: string | undefined }) {
  const verifyTexts = useVerifyTexts();
  const words = useProblemWords();
  switch (verified.kind) {
    case "bundle":
      return <BundleView verdict={verified.verdict} name={name} draftHash={draftHash} />;
    case "same":
      return (
        <Notice tone="proven" title={verifyTexts.scriptSameTitle} role="status">
          <p>{(isLibrary(verified.path) ? verifyTexts.librarySame : verifyTexts.scriptSame)(verified.path)}</p>
        </Notice>
      );
    case "file": {
      const { path } = verified.difference;
      return (
        <>
          <Notice tone="stop" title={verifyTexts.scriptChangedTitle} role="alert">
            <p>{(isLibrary(path) ? verifyTexts.libraryChanged : verifyTexts.scriptChanged)(path)}</p>
            <p>{verifyTexts.whatToDo}</p>
          </Notice>
          <FileView difference={verified.difference} isNamed />
        </>
      );
    }
    case "refused":
      return (
        <Notice tone="stop" title={verifyTexts.refusedTitle} role="alert">
          <p>{verified.message}</p>
          <ul className="list-disc space-y-1 pl-5">
            {verified.problems.map((problem, index) => (
              <li key={index}>{textWithName(problem, words)}</li>
            ))}
          </ul>
        </Notice>
      );
  }
}
