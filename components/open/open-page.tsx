"use client";

import Link from "next/link";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { planHash } from "@/lib/answers/plan-hash";
import { exampleCode, examplePath } from "@/components/drafts/example-plan";
import { openedAnswers } from "@/components/drafts/opened-answers";
import { useIsLive } from "@/components/drafts/use-drafts";
import { Fingerprint, shortHash } from "@/components/frame/fingerprint";
import { PageFrame } from "@/components/frame/page-frame";
import { PageHeading } from "@/components/frame/page-heading";
import { useOpenTexts } from "@/components/messages/open";
import { Notice } from "@/components/ui/notice";
import { OpenedAnswers } from "./opened-answers";
import { OpenForms } from "./open-forms";
import { wasCopied } from "./copied";
import { problemWordsIn } from "@/components/messages/problem-texts";
import { plannedByAnswers } from "@/components/messages/planned-servers";
import { SpokenFor } from "@/components/messages/spoken-for";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { openGiven, readAnswersFile, refusedFile, type Given, type Opened } from "./opened";
import { Refused } from "./refused";

/** Shows the answers of a share link or a file. They stay where they are until their reader works on a copy. */
export function OpenPage() {
  const openTexts = useOpenTexts();
  const catalogue = useCatalogue();
  const words = useMemo(() => problemWordsIn(catalogue), [catalogue]);
  const live = useIsLive();
  const address = useSyncExternalStore(
    followAddress,
    () => window.location.hash,
    () => "",
  );
  const [given, setGiven] = useState<Given>();
  const [refused, setRefused] = useState<string>();
  const result = useRef<HTMLDivElement>(null);
  const opened = useMemo<Opened>(
    () =>
      refused === undefined
        ? openGiven(given ?? fromAddress(address), openTexts, words)
        : refusedFile(refused, openTexts),
    [address, given, refused, openTexts, words],
  );
  useEffect(() => {
    if (given !== undefined || refused !== undefined) result.current?.focus();
  }, [given, refused]);

  const open = (next: Given) => {
    setRefused(undefined);
    setGiven(next);
  };
  const openFile = async (file: File) => {
    const read = await readAnswersFile(file, openTexts);
    if ("refused" in read) setRefused(read.refused);
    else open({ kind: "file", text: read.text });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void openFile(file);
  };
  useEffect(() => {
    // The example is looked at as a plan; here it could become a draft.
    if (address === `#${exampleCode}`) window.location.replace(examplePath);
  }, [address]);
  const shown = live && opened.state === "answers" ? opened : undefined;
  const hash = shown && planHash(shown.parsed.answers);

  return (
    <PageFrame fingerprint={<Fingerprint hash={hash} />}>
      <main
        id="content"
        tabIndex={-1}
        className={`space-y-8 pt-8 ${shown ? "" : "max-w-[60rem]"}`}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <header className="max-w-[60rem] space-y-3">
          <PageHeading>
            {shown && hash ? openTexts.openedTitle[shown.kind](shortHash(hash)) : openTexts.title}
          </PageHeading>
          <p className="text-lead text-soft">{shown ? openTexts.openedLead : openTexts.lead}</p>
        </header>
        <div ref={result} tabIndex={-1} className="space-y-6">
          {live ? <Outcome opened={opened} onRepaired={(code) => open({ kind: "link", text: code })} /> : null}
        </div>
        <div className="max-w-[60rem]">
          <OpenForms onLink={(text) => open({ kind: "link", text })} onFile={(file) => void openFile(file)} />
        </div>
      </main>
    </PageFrame>
  );
}

function Outcome({ opened, onRepaired }: { opened: Opened; onRepaired: (code: string) => void }) {
  switch (opened.state) {
    case "answers":
      return (
        <SpokenFor version={opened.parsed.answers.exchange.version} planned={plannedByAnswers(opened.parsed.answers)}>
          <OpenedAnswers kind={opened.kind} parsed={opened.parsed} />
        </SpokenFor>
      );
    case "nothing":
      return wasCopied() ? <Copied /> : <Nothing />;
    case "refused":
      return (
        <SpokenFor version={opened.version}>
          <Refused refusal={opened} onRepaired={onRepaired} />
        </SpokenFor>
      );
  }
}

/** Most who see this came from the menu, and nothing is wrong. */
function Nothing() {
  const openTexts = useOpenTexts();
  return (
    <Notice tone="plain" title={openTexts.nothingTitle}>
      <p>{openTexts.nothing}</p>
    </Notice>
  );
}

/** After Back from a copy the address is empty on purpose, and nothing is lost. */
function Copied() {
  const openTexts = useOpenTexts();
  return (
    <Notice tone="plain" title={openTexts.copiedTitle}>
      <p>{openTexts.copied}</p>
      <p>
        <Link href="/wizard/review" className="inline-flex min-h-11 items-center">
          {openTexts.toReview}
        </Link>
      </p>
    </Notice>
  );
}

/** What the address holds; without anything in it, what was opened before on this page. */
function fromAddress(address: string): Given {
  const before = address === "" ? openedAnswers.read() : undefined;
  return before
    ? { kind: "file", text: canonicalJson(before.answers) }
    : { kind: "link", text: `#${address.slice(1)}` };
}

function followAddress(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
