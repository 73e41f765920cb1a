"use client";

import type { UseFormReturn } from "react-hook-form";
import type { ExchangeVersion } from "@/lib/answers/types";
import { messagingRoleOf } from "@/lib/answers/products";
import { mailboxServersLookUps } from "@/components/look-ups/commands/mailbox-servers";
import { LookUpsBody, type SectionLookUp } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import type { PastedTexts } from "@/components/messages/pasted";
import { useMailboxServersHowTo } from "@/components/messages/how-to/mailbox-servers";
import { blankMailboxRow, type MailboxRowValues, type MailboxValues } from "./mailbox-values";
import type { Columns } from "./mailbox-columns";
import type { RowPatches } from "./propose-mailbox";

export interface MailboxLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<MailboxValues>;
  readonly columns: Columns;
  /** The version of Exchange that is planned, once it is chosen. */
  readonly version: ExchangeVersion | undefined;
}

/** How to find the names, the certificates, and what Lync lists; each takes the output of its command. */
export function MailboxLookUps({ part, form, columns, version }: MailboxLookUpsProps) {
  const howTo = useMailboxServersHowTo();
  const commands = mailboxServersLookUps;
  const rows = () => form.getValues("servers");
  const named = () => rows().filter(({ fqdn }) => fqdn.trim() !== "");
  const set = (next: MailboxRowValues[]) => form.setValue("servers", next);
  const patchRows = (patches: RowPatches) => {
    const byName = new Map(patches.map(({ fqdn, values }) => [fqdn, values]));
    set(rows().map((row) => ({ ...row, ...byName.get(row.fqdn.trim().toLowerCase()) })));
  };
  const names: SectionLookUp = {
    lookUp: commands.mailboxServers,
    text: howTo.mailboxServers,
    target: pasteTarget({
      lookUp: commands.mailboxServers,
      isOpen: () => rows().every(isBlank),
      read: async (text, pasted) => {
        const { proposeServers } = await import("@/components/look-ups/propose-names");
        const present = rows().map(({ fqdn }) => fqdn);
        return proposeServers(text, pasted, messagingRoleOf(version), present, version);
      },
      fill: (found) =>
        set([...rows().filter((row) => !isBlank(row)), ...found.map((fqdn) => ({ ...blankMailboxRow, fqdn }))]),
    }),
  };
  const certificates: SectionLookUp = {
    lookUp: commands.thumbprint,
    text: howTo.thumbprint,
    target: pasteTarget({
      lookUp: commands.thumbprint,
      isOpen: () => named().some(({ thumbprint }) => thumbprint.trim() === ""),
      read: (text, pasted) => certificatesIn(text, pasted, rows()),
      fill: patchRows,
    }),
  };
  const discovered: SectionLookUp = {
    lookUp: commands.discovered,
    text: howTo.discovered,
    target: pasteTarget({
      lookUp: commands.discovered,
      isOpen: () => named().some(({ discoveredByLync }) => discoveredByLync === "unknown"),
      read: async (text, pasted) => (await import("./propose-discovered")).proposeDiscovered(text, pasted, rows()),
      fill: patchRows,
    }),
  };
  const asked = [
    names,
    ...(columns.includes("thumbprint") ? [certificates] : []),
    ...(columns.includes("discoveredByLync") ? [discovered] : []),
  ];
  return <LookUpsBody part={part} form={form} section="mailbox-servers" lookUps={asked} />;
}

async function certificatesIn(text: string, pasted: PastedTexts, rows: readonly MailboxRowValues[]) {
  const { proposeCertificates } = await import("./propose-mailbox");
  return proposeCertificates(text, pasted, rows, Date.now());
}

function isBlank(row: MailboxRowValues): boolean {
  return JSON.stringify({ ...blankMailboxRow, ...row }) === JSON.stringify(blankMailboxRow);
}
