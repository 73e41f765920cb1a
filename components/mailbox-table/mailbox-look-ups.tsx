"use client";

import type { UseFormReturn } from "react-hook-form";
import type { ExchangeVersion } from "@/lib/answers/types";
import { messagingRoleOf } from "@/lib/answers/products";
import { useMailboxServersHowTo } from "@/components/messages/how-to/mailbox-servers";
import { lookUpFor } from "@/components/look-ups/commands/for-version";
import { mailboxServersLookUps } from "@/components/look-ups/commands/mailbox-servers";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { blankMailboxRow, type MailboxRowValues, type MailboxValues } from "./mailbox-values";
import type { Columns } from "./mailbox-columns";
import { PasteBox } from "@/components/look-ups/paste-box";
import type { RowPatches } from "./propose-mailbox";

export interface MailboxLookUpsProps {
  readonly form: UseFormReturn<MailboxValues>;
  readonly columns: Columns;
  /** The version of Exchange that is planned, once it is chosen. */
  readonly version: ExchangeVersion | undefined;
}

/** How to find the names, the certificates, and what Lync lists; each takes the output of its command. */
export function MailboxLookUps({ form, columns, version }: MailboxLookUpsProps) {
  const mailboxServersHowTo = useMailboxServersHowTo();
  const rows = () => form.getValues("servers");
  const set = (next: MailboxRowValues[]) => form.setValue("servers", next);
  const addNames = (names: readonly string[]) =>
    set([...rows().filter((row) => !isBlank(row)), ...names.map((fqdn) => ({ ...blankMailboxRow, fqdn }))]);
  const patchRows = (patches: RowPatches) => {
    const byName = new Map(patches.map(({ fqdn, values }) => [fqdn, values]));
    set(rows().map((row) => ({ ...row, ...byName.get(row.fqdn.trim().toLowerCase()) })));
  };
  return (
    <>
      <HowToFind
        lookUp={lookUpFor(mailboxServersLookUps.mailboxServers, version)}
        text={mailboxServersHowTo.mailboxServers}
      >
        <PasteBox
          form={form}
          id="paste-mailboxServers"
          read={async (text, pasted) => {
            const { proposeServers } = await import("@/components/look-ups/propose-names");
            return proposeServers(
              text,
              pasted,
              messagingRoleOf(version),
              rows().map(({ fqdn }) => fqdn),
              version,
            );
          }}
          fill={addNames}
        />
      </HowToFind>
      {columns.includes("thumbprint") ? (
        <HowToFind lookUp={lookUpFor(mailboxServersLookUps.thumbprint, version)} text={mailboxServersHowTo.thumbprint}>
          <PasteBox
            form={form}
            id="paste-thumbprint"
            read={async (text, pasted) =>
              (await import("./propose-mailbox")).proposeCertificates(text, pasted, rows(), Date.now())
            }
            fill={patchRows}
          />
        </HowToFind>
      ) : null}
      {columns.includes("discoveredByLync") ? (
        <HowToFind lookUp={lookUpFor(mailboxServersLookUps.discovered, version)} text={mailboxServersHowTo.discovered}>
          <PasteBox
            form={form}
            id="paste-discovered"
            read={async (text, pasted) =>
              (await import("./propose-discovered")).proposeDiscovered(text, pasted, rows())
            }
            fill={patchRows}
          />
        </HowToFind>
      ) : null}
    </>
  );
}

function isBlank(row: MailboxRowValues): boolean {
  return JSON.stringify({ ...blankMailboxRow, ...row }) === JSON.stringify(blankMailboxRow);
}
