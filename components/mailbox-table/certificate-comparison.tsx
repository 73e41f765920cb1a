"use client";

import { useCertificateFileTexts, type CertificateFileTexts } from "@/components/messages/certificate-files";
import type { CertificateInFile, KnownCertificate } from "@/lib/certificate-files/types";
import type { MailboxRowValues } from "./mailbox-values";

export type KnownCertificates = ReadonlyMap<string, KnownCertificate>;

export interface CertificateComparisonProps {
  readonly certificate: CertificateInFile;
  /** The row whose certificate it replaces. */
  readonly previous: MailboxRowValues | undefined;
  readonly known: KnownCertificates;
}

/** A certificate, beside the one that it replaces where anything is known of that. */
export function CertificateComparison({ certificate, previous, known }: CertificateComparisonProps) {
  const texts = useCertificateFileTexts();
  const before = previous && previousFacts(previous, known, texts);
  const after = factsOf(certificate, known, texts);
  const provider = after.provider === undefined ? texts.providerUnknown : after.provider;
  return (
    <table className="w-full table-fixed border-collapse text-small">
      {before ? (
        <thead>
          <tr className="border-b-2 border-edge text-left">
            <td className="w-24" />
            <th scope="col" className="p-1">
              {texts.old}
            </th>
            <th scope="col" className="p-1">
              {texts.new}
            </th>
          </tr>
        </thead>
      ) : null}
      <tbody>
        {fields.map((field) => (
          <tr key={field} className="border-b border-rule align-top">
            <th scope="row" className="w-24 py-1 pr-2 text-left font-normal text-soft">
              {texts.rows[field]}
            </th>
            {before ? <td className={cell(field)}>{before[field] || texts.notKnown}</td> : null}
            <td className={cell(field)}>
              {field === "provider" ? provider : after[field]}
              {field === "thumbprint" ? <span className="block font-sans text-soft">{texts.computed}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const fields = ["name", "thumbprint", "from", "until", "issuer", "usages", "provider"] as const;
type Facts = Readonly<Partial<Record<(typeof fields)[number], string>>>;

function cell(field: (typeof fields)[number]): string {
  const isExact = field === "thumbprint" || field === "name";
  return `p-1 [overflow-wrap:anywhere] ${isExact ? "font-mono" : "tabular-nums"}`;
}

function factsOf(certificate: CertificateInFile, known: KnownCertificates, texts: CertificateFileTexts): Facts {
  const { thumbprint, commonNames, issuer, notBefore, notAfter, usages } = certificate;
  const provider = known.get(thumbprint)?.provider;
  return {
    ...{ name: commonNames.join(", ") || texts.noName, thumbprint, issuer },
    ...{ from: dayOf(notBefore), until: dayOf(notAfter), usages: usagesIn(usages, texts) },
    ...(provider ? { provider } : {}),
  };
}

/** What is known of the certificate that a row replaces; undefined where nothing is. */
function previousFacts(
  { previousThumbprint, previousCertificateName }: MailboxRowValues,
  known: KnownCertificates,
  texts: CertificateFileTexts,
): Facts | undefined {
  const thumbprint = previousThumbprint.trim().toUpperCase();
  const { usages, ...told } = known.get(thumbprint) ?? { usages: undefined };
  const name = previousCertificateName.trim() || ("name" in told ? told.name : undefined);
  if (thumbprint === "" && name === undefined) return undefined;
  return {
    ...told,
    ...(name ? { name } : {}),
    ...(thumbprint ? { thumbprint } : {}),
    ...(usages ? { usages: usagesIn(usages, texts) } : {}),
  };
}

function usagesIn(usages: readonly string[], texts: CertificateFileTexts): string {
  return usages.length === 0 ? texts.anyUsage : usages.map((usage) => texts.usages[usage] ?? usage).join(", ");
}

/** The day in UTC: years beyond what a date can hold are no day. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
