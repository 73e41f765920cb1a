import type { DraftAnswers, MailboxServerRow } from "@/lib/draft/draft-types";
import { isSuitable, seemsSuitable } from "@/lib/facts/certificate-rules";
import { computerName, sameName, shownName } from "@/lib/facts/computer-name";
import { told } from "@/lib/facts/facts-schema";
import { nothingSaid, offerInRow, together, type Said } from "./build-offer";
import { wholeName } from "./estate";
import { filesOf, type FactsOf } from "./origin";
import type { Candidate, NamedFacts, Origin, Remark } from "./types";

/** The certificate of each Mailbox server of the draft: offered where one of the server's own keeps every rule. */
export function thumbprints(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const rows = namedRows(draft);
  const said = rows.map(({ fqdn }) => {
    const found = certificatesOf(files, rows, fqdn);
    if (found === undefined) return nothingSaid;
    const suitable = found.candidates.filter(({ suits }) => suits);
    const remark: Remark = { code: "no-certificate", section: "mailbox-servers", names: [fqdn], origin: found.origin };
    if (suitable.length === 0) return { offers: [], remarks: [remark] };
    return offerInRow(
      fqdn,
      "thumbprint",
      suitable.map(({ candidate }) => candidate),
    );
  });
  return together(...said, { offers: [], remarks: withoutRow(files, rows) });
}

/** The subject name of the certificate that a row names now; an empty one means the server's own name. */
export function certificateNames(files: readonly NamedFacts[], draft: DraftAnswers): Said {
  const rows = namedRows(draft);
  return together(
    ...rows.map(({ fqdn, thumbprint }) => {
      const chosen = certificatesOf(files, rows, fqdn)?.candidates.find(({ candidate }) =>
        sameName(candidate.value, thumbprint.replace(/\s/g, "")),
      );
      const commonName = chosen?.candidate.certificate?.commonName.toLowerCase() ?? "";
      if (!chosen || commonName === "") return nothingSaid;
      return offerInRow(fqdn, "certificateName", [{ value: commonName, origin: chosen.candidate.origin }]);
    }),
  );
}

interface NamedRow {
  /** In lower case. */
  readonly fqdn: string;
  readonly thumbprint: string;
}

export function namedRows(draft: DraftAnswers): readonly NamedRow[] {
  const rows: readonly MailboxServerRow[] = draft["mailbox-servers"]?.servers ?? [];
  return rows.flatMap(({ fqdn = "", thumbprint = "" }) =>
    fqdn.trim() === "" ? [] : [{ fqdn: fqdn.trim().toLowerCase(), thumbprint }],
  );
}

interface Found {
  readonly origin: Origin;
  readonly candidates: readonly { readonly candidate: Candidate; readonly suits: boolean }[];
}

/** What the server itself says counts; Exchange knows fewer rules, and is asked where the server was not. */
function certificatesOf(files: readonly NamedFacts[], rows: readonly NamedRow[], fqdn: string): Found | undefined {
  const names = rows.map((row) => row.fqdn);
  const own = filesOf(files, "Get-MailboxServerFacts").find(
    ({ computer, facts }) => wholeName(names, computer) === fqdn && told(facts.certificates) !== undefined,
  );
  if (own) return ofServer(own);
  return filesOf(files, "Get-ExchangeFacts").flatMap((file) => ofExchange(file, fqdn) ?? [])[0];
}

function ofServer({ facts, origin }: FactsOf<"Get-MailboxServerFacts">): Found {
  const certificates = told(facts.certificates)?.certificates ?? [];
  return {
    origin,
    candidates: certificates.flatMap((one) =>
      "error" in one
        ? []
        : [{ candidate: candidateOf(one, one.commonNames[0], origin), suits: isSuitable(one, origin.time) }],
    ),
  };
}

function ofExchange({ facts, origin }: FactsOf<"Get-ExchangeFacts">, fqdn: string): Found | undefined {
  const entry = told(facts["exchange-certificates"])?.servers.find(({ server }) => sameName(server, fqdn));
  if (entry === undefined || "error" in entry) return undefined;
  return {
    origin,
    candidates: entry.certificates.map((one) => {
      const commonName = /(?:^|,\s*)CN=([^,"]+)/i.exec(one.subject)?.[1]?.trim();
      return { candidate: candidateOf(one, commonName, origin), suits: seemsSuitable(one, commonName, origin.time) };
    }),
  };
}

function candidateOf(
  { thumbprint, notAfter }: { readonly thumbprint: string; readonly notAfter: string | null },
  commonName = "",
  origin: Origin,
): Candidate {
  return { value: thumbprint, origin, certificate: { commonName, notAfter: (notAfter ?? "").slice(0, 10) } };
}

/** Files of computers that are no row: of the same short name in another domain, of none at all, or nobody can tell. */
function withoutRow(files: readonly NamedFacts[], rows: readonly NamedRow[]): readonly Remark[] {
  const names = rows.map(({ fqdn }) => fqdn);
  return filesOf(files, "Get-MailboxServerFacts")
    .filter(({ computer }) => wholeName(names, computer) === undefined)
    .map(({ origin, computer }) => {
      const said = { section: "mailbox-servers", origin } as const;
      if (computer.domain === "") return { ...said, code: "whole-name-unknown", names: [computerName(computer.name)] };
      const other = names.find((fqdn) => computerName(fqdn) === computerName(computer.name));
      if (other === undefined) return { ...said, code: "unlisted-computer", names: [shownName(computer)] };
      return { ...said, code: "other-computer", names: [shownName(computer), other] };
    });
}
