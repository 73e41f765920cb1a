"use client";

import { useId, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { controlClass, FieldShell } from "@/components/form/field";
import { useCertificateFileTexts, type CertificateFileTexts } from "@/components/messages/certificate-files";
import { Button } from "@/components/ui/button";
import { CertificateComparison, type KnownCertificates } from "./certificate-comparison";
import type { MailboxValues } from "./mailbox-values";
import type { OfferedCertificate } from "./offered-certificates";

export interface CertificateCardProps {
  readonly form: UseFormReturn<MailboxValues>;
  readonly offered: OfferedCertificate;
  readonly known: KnownCertificates;
  /** Makes it the new certificate of the server in this row. */
  readonly onUse: (row: number) => void;
}

/** One certificate of a file: what came of it, what speaks against it, its facts beside those of the old one. */
export function CertificateCard({ form, offered, known, onUse }: CertificateCardProps) {
  const texts = useCertificateFileTexts();
  const [used, setUsed] = useState<number>();
  const { certificate, remarks, verdict, rows } = offered;
  // What the rows were when the file was read: the old certificate does not change by it.
  const servers = form.getValues("servers");
  const names = rows.map((row) => servers[row]?.fqdn ?? "");
  const shown = servers[used ?? rows[0] ?? -1];
  return (
    <div className="space-y-3">
      <p role="status" className="border-l-4 border-accent pl-3 [overflow-wrap:anywhere]">
        {used === undefined ? said(offered, names, texts) : texts.used(servers[used]?.fqdn ?? "")}
      </p>
      {remarks.length > 0 ? (
        <div className="border-l-4 border-caution pl-3">
          {verdict === "not-suitable" ? null : <p>{texts.stillKnow}</p>}
          <ul className="list-none">
            {remarks.map((remark) => (
              <li key={remark}>{texts.remarks[remark]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <CertificateComparison
        certificate={certificate}
        previous={verdict === "is-old" || !shown ? undefined : shown}
        known={known}
      />
      {verdict === "filled" || verdict === "already" || verdict === "is-old" ? null : (
        <ServerChoice
          servers={servers.map(({ fqdn }) => fqdn)}
          onUse={(row) => {
            onUse(row);
            setUsed(row);
          }}
        />
      )}
    </div>
  );
}

function said(
  { certificate, verdict }: OfferedCertificate,
  names: readonly string[],
  texts: CertificateFileTexts,
): string {
  switch (verdict) {
    case "filled":
      return texts.filled(names);
    case "already":
      return texts.already(names);
    case "is-old":
      return texts.isOld(names);
    case "differs":
      return texts.differs(names);
    case "other-name":
      return texts.otherName(certificate.commonNames[0] ?? texts.noName);
    case "not-suitable":
      return texts.notSuitable;
  }
}

/** The server that a person chooses, whatever its name. */
function ServerChoice({ servers, onUse }: { servers: readonly string[]; onUse: (row: number) => void }) {
  const texts = useCertificateFileTexts();
  const id = useId();
  const [chosen, setChosen] = useState("");
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow">
        <FieldShell id={id} label={texts.chooseServer} errors={[]} errorPrefix="" dense>
          <select
            id={id}
            className={controlClass({ wrong: false })}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{texts.nothingChosen}</option>
            {servers.map((name, row) =>
              name === "" ? null : (
                <option key={row} value={row}>
                  {name}
                </option>
              ),
            )}
          </select>
        </FieldShell>
      </div>
      <Button onClick={() => (chosen === "" ? document.getElementById(id)?.focus() : onUse(Number(chosen)))}>
        {texts.use}
      </Button>
    </div>
  );
}
