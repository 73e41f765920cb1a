"use client";

import { lazy, Suspense, useMemo } from "react";
import { usualOverrideScope } from "@/lib/answers/choices";
import { exchangeProducts, messagingRoleOf } from "@/lib/answers/products";
import type { DiscoveryAnswer } from "@/lib/answers/types";
import type { MailboxServerRow } from "@/lib/draft/draft";
import type { MailboxLookUpsProps } from "@/components/mailbox-table/mailbox-look-ups";
import { MailboxTable } from "@/components/mailbox-table/mailbox-table";
import { columnsFor, hasPrevious, mailboxColumns } from "@/components/mailbox-table/mailbox-columns";
import { blankMailboxRow, type MailboxRowValues, type MailboxValues } from "@/components/mailbox-table/mailbox-values";
import { useDraft } from "@/components/drafts/use-drafts";
import { useMailboxTableTexts } from "@/components/messages/mailbox-table";
import { Notice } from "@/components/ui/notice";
import { AboveAnswersPlace } from "@/components/look-ups/above-answers";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useGoalNeeds } from "../use-goal-needs";

/** Only renewing reads certificate files. */
const RenewedCertificates = lazy(() =>
  import("./renewed-certificates").then((module) => ({ default: module.RenewedCertificates })),
);

/** Only versions that keep their settings as setting overrides ask. */
const OverrideScope = lazy(() => import("./override-scope").then((module) => ({ default: module.OverrideScopeField })));

const MailboxLookUps = lazyLookUps<MailboxLookUpsProps>(() =>
  import("@/components/mailbox-table/mailbox-look-ups").then((module) => module.MailboxLookUps),
);

const spec: SectionSpec<"mailbox-servers", MailboxValues> = {
  id: "mailbox-servers",
  toValues: (section) => {
    const stored = section?.servers ?? [];
    return {
      servers: stored.length > 0 ? stored.map(rowValues) : [blankMailboxRow],
      overrideScope: section?.overrideScope ?? usualOverrideScope,
    };
  },
  toSection: ({ servers, overrideScope }) => ({
    servers: servers.map(storedRow),
    // What is usual counts without being said.
    ...(overrideScope === usualOverrideScope ? {} : { overrideScope }),
  }),
  tidy: ({ servers, overrideScope }) => {
    const filled = servers.filter((row) => Object.keys(storedRow(row)).length > 0);
    return { servers: filled.length > 0 ? filled : [blankMailboxRow], overrideScope };
  },
  fieldId: (path) => (path === "mailboxServers" ? "mailboxServers[0].fqdn" : /\]$/.test(path) ? `${path}.fqdn` : path),
};

function rowValues(row: MailboxServerRow): MailboxRowValues {
  return { ...blankMailboxRow, ...row };
}

/** Only what was entered, so that a blank row is an empty object, as the rules expect it. */
function storedRow({ discoveredByLync, ...texts }: MailboxRowValues): MailboxServerRow {
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    ...(isKnown(discoveredByLync) ? { discoveredByLync } : {}),
  };
}

function isKnown(answer: DiscoveryAnswer): boolean {
  return answer !== "unknown";
}

/** The servers that talk to Lync, each with its certificate. */
export function MailboxServersSection() {
  const { profile, unneeded, asks } = useGoalNeeds();
  const version = useDraft().versions?.exchange;
  const product = version && exchangeProducts[version];
  const texts = useMailboxTableTexts();
  const key = columnsFor(unneeded).join();
  // The table is drawn again only when the columns change.
  const columns = useMemo(() => mailboxColumns.filter((column) => key.split(",").includes(column)), [key]);
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          {product && messagingRoleOf(version) === "ClientAccess" ? (
            <Notice tone="caution" title={texts.clientAccess.title(product.shortName)}>
              <p>{texts.clientAccess.text}</p>
            </Notice>
          ) : null}
          <div>
            <AboveAnswersPlace />
            <MailboxTable form={form} columns={columns} repairs={profile.repairs === true} />
          </div>
          {hasPrevious(columns) ? (
            <Suspense fallback={null}>
              <RenewedCertificates form={form} />
            </Suspense>
          ) : null}
          {asks("exchange.overrideScope") ? (
            <Suspense fallback={null}>
              <OverrideScope form={form} />
            </Suspense>
          ) : null}
          <LookUps>{(part) => <MailboxLookUps part={part} form={form} columns={columns} version={version} />}</LookUps>
        </>
      )}
    </SectionForm>
  );
}
