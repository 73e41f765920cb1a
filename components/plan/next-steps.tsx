"use client";

import Link from "next/link";
import { useState, type ReactNode } from "react";
import { checkCommand } from "@/lib/render/check-command";
import { fingerprint } from "@/lib/render/html/fingerprint";
import { manifestRuns, type Run } from "@/lib/render/runs";
import type { Plan } from "@/lib/plan/types";
import { CopyButton } from "@/components/clipboard/copy-button";
import { useNextStepsTexts } from "@/components/messages/next-steps";
import { useShellNames } from "@/components/messages/shell-names";
import { Prose } from "@/components/ui/prose";
import { Disclosure } from "@/components/ui/disclosure";

export interface NextStepsProps {
  readonly plan: Plan;
  /** Whether something was saved on this visit; what to do with it is then open. */
  readonly saved: boolean;
  /** Whether the checklist can be ticked. */
  readonly isOwn: boolean;
}

/** What happens with the zip, in order: the board, the check of the files, the rehearsal, the change, the proof. */
export function NextSteps({ plan, saved, isOwn }: NextStepsProps) {
  const next = useNextStepsTexts();
  // Until its reader opens or closes it, it follows the download.
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? saved;
  const changes = manifestRuns(plan).filter(({ purpose }) => purpose === "apply");
  const proofs = manifestRuns(plan).filter(({ purpose }) => purpose === "verify");
  return (
    <Disclosure
      title={<span className="font-bold">{next.title}</span>}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setChosen(event.currentTarget.open);
      }}
      className="no-print"
    >
      <ol className="max-w-measure list-decimal space-y-4 pl-6 pt-1 marker:font-bold">
        <Step title={next.board.title}>
          <p>
            <Prose text={next.board.text(fingerprint(plan.hash))} />
          </p>
        </Step>
        <Step title={next.check.title}>
          <p>{next.check.text}</p>
          <CopyButton text={checkCommand} label={next.check.copy} what={next.check.copyWhat} />
        </Step>
        <Step title={next.rehearse.title}>
          <p>{next.rehearse.text}</p>
          <Commands runs={changes} ending=" -WhatIf" />
        </Step>
        <Step title={next.apply.title}>
          <p>{next.apply.text}</p>
        </Step>
        <Step title={next.prove.title}>
          <p>
            {next.prove.text(proofs.length)}{" "}
            <Link href="/checklist" prefetch={false}>
              {isOwn ? next.prove.tick : next.prove.read}
            </Link>
          </p>
        </Step>
        <Step title={next.back.title}>
          <p>{next.back.text}</p>
        </Step>
      </ol>
    </Disclosure>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="space-y-2">
      <strong className="block">{title}</strong>
      {children}
    </li>
  );
}

function Commands({ runs, ending }: { runs: readonly Run[]; ending: string }) {
  const next = useNextStepsTexts();
  const shells = useShellNames();
  return (
    <ul className="list-none space-y-2">
      {runs.map(({ order, script, place, hosts: [first = "", ...others] }) => (
        <li key={order} className="bg-raised px-3 py-2">
          <code className="block break-words">{`.\\${script.replaceAll("/", "\\")}${ending}`}</code>
          <span className="block break-words text-small text-soft">
            {next.where(shells[place], first, place === "mailbox-server" ? others.length : 0)}
          </span>
        </li>
      ))}
    </ul>
  );
}
