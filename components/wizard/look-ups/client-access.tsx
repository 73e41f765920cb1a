"use client";

import type { UseFormReturn } from "react-hook-form";
import type { ExchangeVersion } from "@/lib/answers/types";
import { addNames, namesIn, type NameListValues } from "@/components/form/row-list";
import { clientAccessLookUps } from "@/components/look-ups/commands/client-access";
import { LookUpsBody } from "@/components/look-ups/look-ups-body";
import type { LookUpsPart } from "@/components/look-ups/look-ups";
import { pasteTarget } from "@/components/look-ups/paste-target";
import { useClientAccessHowTo } from "@/components/messages/how-to/client-access";

export interface ClientAccessLookUpsProps {
  readonly part: LookUpsPart;
  readonly form: UseFormReturn<NameListValues>;
  /** The version of Exchange that is planned, once it is chosen. */
  readonly version: ExchangeVersion | undefined;
}

export function ClientAccessLookUps({ part, form, version }: ClientAccessLookUpsProps) {
  const howTo = useClientAccessHowTo();
  const lookUp = clientAccessLookUps.clientAccess;
  const target = pasteTarget({
    lookUp,
    isOpen: () => namesIn(form).every((name) => name.trim() === ""),
    read: async (text, pasted) => {
      const { proposeServers } = await import("@/components/look-ups/propose-names");
      return proposeServers(text, pasted, "ClientAccess", namesIn(form), version);
    },
    fill: (names) => addNames(form, names),
  });
  return (
    <LookUpsBody
      part={part}
      form={form}
      section="client-access"
      lookUps={[{ lookUp, text: howTo.clientAccess, target }]}
    />
  );
}
