"use client";

import type { DiscoveryAnswer } from "@/lib/answers/types";
import type { MailboxServerRow } from "@/lib/draft/draft";
import { MailboxLookUps } from "@/components/mailbox-table/mailbox-look-ups";
import { MailboxTable } from "@/components/mailbox-table/mailbox-table";
import type { MailboxRowValues, MailboxValues } from "@/components/mailbox-table/mailbox-values";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";

const blankRow: MailboxRowValues = { fqdn: "", certificateName: "", thumbprint: "", discoveredByLync: "unknown" };

const spec: SectionSpec<"mailbox-servers", MailboxValues> = {
  id: "mailbox-servers",
  toValues: (section) => {
    const stored = section?.servers ?? [];
    return { servers: stored.length > 0 ? stored.map(rowValues) : [blankRow] };
  },
  toSection: ({ servers }) => ({ servers: servers.map(storedRow) }),
  tidy: ({ servers }) => {
    const filled = servers.filter((row) => Object.keys(storedRow(row)).length > 0);
    return { servers: filled.length > 0 ? filled : [blankRow] };
  },
  fieldId: (path) => (path === "mailboxServers" ? "mailboxServers[0].fqdn" : /\]$/.test(path) ? `${path}.fqdn` : path),
};

function rowValues(row: MailboxServerRow): MailboxRowValues {
  return { ...blankRow, ...row };
}

/** Only what was entered, so that a blank row is an empty object, as the rules expect it. */
function storedRow({ fqdn, certificateName, thumbprint, discoveredByLync }: MailboxRowValues): MailboxServerRow {
  return {
    ...(fqdn ? { fqdn } : {}),
    ...(certificateName ? { certificateName } : {}),
    ...(thumbprint ? { thumbprint } : {}),
    ...(isKnown(discoveredByLync) ? { discoveredByLync } : {}),
  };
}

function isKnown(answer: DiscoveryAnswer): boolean {
  return answer !== "unknown";
}

/** The servers that talk to Lync, each with its certificate. */
export function MailboxServersSection() {
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          <MailboxTable form={form} blankRow={blankRow} />
          <div>
            <MailboxLookUps form={form} blankRow={blankRow} />
          </div>
        </>
      )}
    </SectionForm>
  );
}
