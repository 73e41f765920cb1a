import { cellIn, unbroken, type Row } from "./cells";
import type { Reading } from "./findings";
import { readOutput, wantedIn } from "./read-output";

/** A trusted application that Lync has: its pool, its ID without the prefix, and its port. */
export interface ApplicationFound {
  readonly pool: string;
  readonly applicationId: string;
  readonly port: number;
}

export interface ApplicationsFound extends Reading {
  readonly applications: readonly ApplicationFound[];
  /** Rows whose identity or port the console cut, or that hold none: what they have is not known. */
  readonly unread: number;
}

/**
 * Trusted applications in the output of Get-CsTrustedApplication: by the identity, `<pool>/urn:application:<id>`, or by pool
 * and ID apart (domain section 2).
 */
export function readApplications(text: string): ApplicationsFound {
  const output = readOutput(text);
  const wanted = wantedIn(output, ["trusted-application"], ["Identity", "ApplicationId"]);
  const rows = [...wanted.rows, ...wanted.pieces];
  const applications = rows.flatMap((row): readonly ApplicationFound[] => {
    const name = nameIn(row);
    const port = cellIn(row, "Port");
    if (name === undefined || port.cut || !/^\d{1,5}$/.test(port.text)) return [];
    return [{ ...name, port: Number(port.text) }];
  });
  return { applications, unread: rows.length - applications.length, refusal: wanted.refusal, remarks: output.remarks };
}

function nameIn(row: Row): { readonly pool: string; readonly applicationId: string } | undefined {
  const identity = cellIn(row, "Identity");
  const whole = /^([^/\s]+)\/urn:application:(\S+)$/i.exec(identity.cut ? "" : unbroken(identity));
  const id = cellIn(row, "ApplicationId");
  const pool = [cellIn(row, "TrustedApplicationPoolFqdn"), cellIn(row, "Pool")].find(({ text }) => text !== "");
  const [poolName, idName] = whole
    ? [whole[1] ?? "", whole[2] ?? ""]
    : [
        pool === undefined || pool.cut ? "" : unbroken(pool),
        id.cut ? "" : unbroken(id).replace(/^urn:application:/i, ""),
      ];
  return poolName === "" || idName === "" || /\s/.test(idName)
    ? undefined
    : { pool: poolName.toLowerCase(), applicationId: idName };
}
