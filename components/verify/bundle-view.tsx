"use client";

import { useMemo } from "react";
import { draftFromAnswers } from "@/lib/draft/draft";
import { generator } from "@/lib/generate/generator";
import type { BundleVerdict } from "@/lib/verify/verify-bundle";
import { libraryPath } from "@/lib/render/powershell/script-kinds";
import { AnswersView } from "@/components/answers/answers-view";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { useVerifyTexts } from "@/components/messages/verify";
import { NextChange } from "@/components/next-change/next-change";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { FileView } from "./file-view";

export interface BundleViewProps {
  readonly verdict: BundleVerdict;
  /** Name of the file, as it was given. */
  readonly name: string;
  /** Hash of the present draft's plan, if it has one. */
  readonly draftHash: string | undefined;
}

/** The verdict in one sentence, the fingerprint, what differs, and the answers, read-only. */
export function BundleView({ verdict, name, draftHash }: BundleViewProps) {
  const verifyTexts = useVerifyTexts();
  const { answers, planHash, differences } = verdict;
  const draft = useMemo(() => draftFromAnswers(answers), [answers]);
  return (
    <>
      <div className="space-y-2">
        <p className="break-all font-mono text-small">
          <bdi>{name}</bdi>
        </p>
        <Sentence verdict={verdict} />
      </div>
      {differences.length === 0 ? null : (
        <section aria-labelledby="differing" className="space-y-2">
          <h2 id="differing" className="text-lead">
            {verifyTexts.filesTitle}
          </h2>
          {differences.map((difference) => (
            <FileView key={difference.path} difference={difference} />
          ))}
        </section>
      )}
      <section aria-labelledby="fingerprint" className="space-y-2">
        <h2 id="fingerprint" className="text-lead">
          {verifyTexts.fingerprint}
        </h2>
        <div className="flex items-center gap-4">
          <FingerprintMark hash={planHash} className="h-16 w-16" />
          <p>
            <span className="block font-mono text-display">{shortHash(planHash)}</span>
            <span className="text-soft">{verifyTexts.fingerprintHint}</span>
          </p>
        </div>
        {draftHash === undefined ? null : (
          <p>{draftHash === planHash ? verifyTexts.sameAsDraft : verifyTexts.otherThanDraft}</p>
        )}
        <Disclosure title={verifyTexts.hashWhole}>
          <p data-testid="plan-hash" className="break-all font-mono text-small">
            {planHash}
          </p>
        </Disclosure>
      </section>
      <section aria-labelledby="made-from" className="max-w-measure space-y-2">
        <h2 id="made-from" className="text-lead">
          {verifyTexts.answersTitle}
        </h2>
        {verdict.answersFrom === "answers.json" ? null : <p className="font-bold text-stop">{verifyTexts.fromLink}</p>}
        <Disclosure title={verifyTexts.answersOpen}>
          <AnswersView draft={draft} />
        </Disclosure>
        {isChanged(verdict) ? null : <NextChange earlier={{ answers }} />}
      </section>
    </>
  );
}

/** Something else than what this version makes; another version may make it so. */
export function isChanged({ differences, otherVersion }: BundleVerdict): boolean {
  return differences.length > 0 && otherVersion === undefined;
}

function Sentence({ verdict }: { verdict: BundleVerdict }) {
  const verifyTexts = useVerifyTexts();
  const { differences, otherVersion, againstSums, fileCount, libraryDiffers } = verdict;
  if (differences.length === 0)
    return (
      <Notice tone="proven" title={verifyTexts.unchangedTitle} role="status">
        <p>{verifyTexts.unchanged(fileCount)}</p>
      </Notice>
    );
  const sums = againstSums.length === 0 ? verifyTexts.sumsFit : verifyTexts.sumsBroken(againstSums);
  if (otherVersion !== undefined)
    return (
      <Notice tone={againstSums.length === 0 ? "caution" : "stop"} title={verifyTexts.otherVersionTitle} role="alert">
        <p>{verifyTexts.otherVersion(otherVersion, generator.version)}</p>
        <p className="break-words">{sums}</p>
      </Notice>
    );
  return (
    <Notice tone="stop" title={verifyTexts.changedTitle} role="alert">
      <p>{verifyTexts.changed(differences.length)}</p>
      <p>{verifyTexts.whatToDo}</p>
      {libraryDiffers ? <p>{verifyTexts.libraryDiffers(libraryPath)}</p> : null}
    </Notice>
  );
}
