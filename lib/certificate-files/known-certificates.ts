import { told, type FactsFile } from "@/lib/facts/facts-schema";
import type { KnownCertificate } from "./types";

/** Every certificate that the facts of Mailbox servers name, by its thumbprint. */
export function knownCertificates(files: readonly FactsFile[]): ReadonlyMap<string, KnownCertificate> {
  const all = files.flatMap((file) =>
    file.script === "Get-MailboxServerFacts" ? (told(file.facts.certificates)?.certificates ?? []) : [],
  );
  return new Map(
    all.flatMap((one) => {
      if ("error" in one) return [];
      const { commonNames, notBefore, notAfter, issuer, usages, provider } = one;
      const name = (commonNames[0] ?? "").toLowerCase();
      const known = { name, from: dayIn(notBefore), until: dayIn(notAfter), issuer, usages, provider };
      return [[one.thumbprint.toUpperCase(), known] as const];
    }),
  );
}

const dayIn = (moment: string | null) => moment?.slice(0, 10) ?? "";
