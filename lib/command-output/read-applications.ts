import { findRows } from "./find-rows";
import { cellIn } from "./text-lines";

/** A trusted application that Lync has: its pool, its ID without the prefix, and its port. */
export interface ApplicationFound {
  readonly pool: string;
  readonly applicationId: string;
  readonly port: number;
}

export interface ApplicationsFound {
  readonly applications: readonly ApplicationFound[];
  /** Rows whose identity or port the console cut, or that hold none. */
  readonly unread: number;
}

/** Trusted applications in the output of Get-CsTrustedApplication; the identity is `<pool>/urn:application:<id>` (domain section 2). */
export function readApplications(text: string): ApplicationsFound {
  const rows = findRows(text, ["Identity"], ["Port"]);
  const applications = rows.flatMap((row): readonly ApplicationFound[] => {
    const identity = cellIn(row, "Identity");
    const [, pool, applicationId] = /^([^/\s]+)\/urn:application:(\S+)$/i.exec(identity.text.replace(/\s/g, "")) ?? [];
    const port = /^\d{1,5}$/.exec(cellIn(row, "Port").text)?.[0];
    if (identity.cut || pool === undefined || applicationId === undefined || port === undefined) return [];
    return [{ pool: pool.toLowerCase(), applicationId, port: Number(port) }];
  });
  return { applications, unread: rows.length - applications.length };
}
