"use client";

import { useMemo, useSyncExternalStore } from "react";
import { keptFacts } from "@/components/facts/kept-facts";
import { QueryProvider } from "@/components/frame/query-provider";
import { CertificateFiles, type CertificateFilesProps } from "@/components/mailbox-table/certificate-files";
import { knownCertificates } from "@/lib/certificate-files/known-certificates";

const none: CertificateFilesProps["known"] = new Map();

/** New certificates out of files, beside what the facts of the draft know of the old ones. */
export function RenewedCertificates({ form }: Pick<CertificateFilesProps, "form">) {
  const facts = useSyncExternalStore(keptFacts.subscribe, keptFacts.read, () => undefined);
  const known = useMemo(() => (facts ? knownCertificates(facts.files.map((file) => file.facts)) : none), [facts]);
  return (
    <QueryProvider>
      <CertificateFiles form={form} known={known} />
    </QueryProvider>
  );
}
