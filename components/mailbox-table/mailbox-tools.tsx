"use client";

import { lazy } from "react";
import { discoveryAnswers, type DiscoveryAnswer } from "@/lib/answers/choices";
import { controlClass, FieldShell } from "@/components/form/field";
import { useLookUpsTexts } from "@/components/messages/look-ups";
import { useMailboxToolsTexts } from "@/components/messages/mailbox-tools";
import { DisclosureOnDemand } from "@/components/ui/disclosure-on-demand";
import { hasPrevious, type Columns } from "./mailbox-columns";
import { keepFromContinuing } from "./keep-from-continuing";
import { DiscoveryOptions } from "./mailbox-row";
import type { SameCertificate } from "./same-certificate";
import { useMailboxWords } from "./use-mailbox-words";

const SameCertificateForm = lazy(() =>
  import("./same-certificate").then((module) => ({ default: module.SameCertificateForm })),
);

export interface MailboxToolsProps {
  readonly columns: Columns;
  readonly count: number;
  readonly shown: number;
  readonly query: string;
  readonly onFind: (query: string) => void;
  /** With what is said when it is done. */
  readonly onSetAll: (answer: DiscoveryAnswer, said: string) => void;
  readonly onSameCertificate: (certificate: SameCertificate, said: string) => void;
}

/** Fewer are seen at once, and answered one by one. */
const manyRows = 8;

/** What is done to many rows at once: find some, answer for all, one certificate for all. */
export function MailboxTools(props: MailboxToolsProps) {
  const texts = useMailboxToolsTexts();
  const words = useMailboxWords();
  const { loading } = useLookUpsTexts();
  const { columns, count, shown, query, onFind, onSetAll, onSameCertificate } = props;
  const isMany = count >= manyRows;
  const setAll = (answer: string) => {
    const chosen = discoveryAnswers.find((candidate) => candidate === answer);
    if (chosen) onSetAll(chosen, texts.allSet(count));
  };
  return (
    <div className="grid items-start gap-x-6 pt-3 md:grid-cols-2 wide:grid-cols-[18rem_18rem_minmax(0,1fr)]">
      {isMany || query !== "" ? (
        <FieldShell id="find-servers" label={texts.find} errors={[]} errorPrefix="" dense>
          <input
            id="find-servers"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="find-servers-count"
            className={controlClass({ wrong: false })}
            value={query}
            onChange={(event) => onFind(event.target.value)}
            onKeyDown={keepFromContinuing}
          />
          <p id="find-servers-count" role="status" className="text-small text-soft">
            {query.trim() === "" ? "" : texts.shown(shown, count)}
          </p>
        </FieldShell>
      ) : null}
      {isMany && columns.includes("discoveredByLync") ? (
        <FieldShell id="set-all" label={texts.setAll} errors={[]} errorPrefix="" dense>
          <select
            id="set-all"
            className={controlClass({ wrong: false })}
            value=""
            onChange={(event) => setAll(event.target.value)}
          >
            <option value="">{texts.setAllNothing}</option>
            <DiscoveryOptions />
          </select>
        </FieldShell>
      ) : null}
      {columns.includes("thumbprint") ? (
        <DisclosureOnDemand
          title={texts.same}
          loading={loading}
          className={
            isMany
              ? "md:col-span-2 wide:col-span-1 wide:pt-6 wide:open:col-span-3 wide:open:pt-0"
              : "md:col-span-2 wide:col-span-3"
          }
        >
          <SameCertificateForm
            count={count}
            thumbprintLabel={hasPrevious(columns) ? words.thumbprint.besideOld : words.thumbprint.label}
            onApply={(same) => onSameCertificate(same, texts.sameApplied(count))}
          />
        </DisclosureOnDemand>
      ) : null}
    </div>
  );
}
