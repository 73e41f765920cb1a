"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { underRowWhenWide } from "@/components/form/field";
import { TextField, type TextFieldProps } from "@/components/form/text-field";
import { useFormTexts } from "@/components/messages/form";
import { useMailboxTableTexts } from "@/components/messages/mailbox-table";
import type { TextColumn } from "./mailbox-columns";
import type { MailboxValues } from "./mailbox-values";
import { useMailboxWords } from "./use-mailbox-words";

/** The certificate that is replaced: a line of its own under the new one, so that the digits of both can be compared. */
export function PreviousCertificate({
  cell,
  isFirst,
}: {
  cell: (column: TextColumn) => Omit<TextFieldProps<MailboxValues>, "label" | "words">;
  /** The first row says what these fields are for. */
  isFirst: boolean;
}) {
  const texts = useMailboxTableTexts();
  const words = useMailboxWords();
  const { optional } = useFormTexts();
  return (
    <div className="col-span-2 grid gap-3 wide:contents">
      <p className="font-bold text-soft wide:col-start-2 wide:py-2.5 wide:text-right wide:text-small">
        {texts.previous} <span className="font-normal">{optional}</span>
      </p>
      {isFirst ? <p className={`text-small text-soft wide:mt-1 ${underRowWhenWide}`}>{texts.previousMeaning}</p> : null}
      <div className="min-w-0 wide:col-start-3 wide:pt-1.5">
        <TextField {...cell("previousCertificateName")} words={words.previousCertificateName} policy={fqdnPolicy} />
      </div>
      <div className="min-w-0 wide:col-start-4 wide:pt-1.5">
        <TextField {...cell("previousThumbprint")} words={words.previousThumbprint} policy={thumbprintPolicy} />
      </div>
    </div>
  );
}
