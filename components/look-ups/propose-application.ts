import { readApplications } from "@/lib/command-output/read-applications";
import { pastedTexts } from "@/components/messages/en-pasted";
import type { Proposal } from "./proposal";

/** The values as they are on the page, and the names under which Lync is to trust the servers of the draft. */
export interface TrustSoFar {
  readonly applicationId: string;
  readonly port: string;
  readonly certificateNames: readonly string[];
}

/** Port to fill in. */
export type NewPort = string;

/** Whether the application ID and the port are free in the trusted pools of this draft; another port where it is taken. */
export function proposePort(text: string, { applicationId, port, certificateNames }: TrustSoFar): Proposal<NewPort> {
  const texts = pastedTexts.applications;
  const { applications, unread } = readApplications(text);
  const remarks = unread > 0 ? [texts.unread(unread)] : [];
  if (applications.length === 0) return { found: pastedTexts.nothing.applications, remarks, offers: [] };
  const found = texts.found(applications.length, new Set(applications.map(({ pool }) => pool)).size);
  const own = new Set(certificateNames.map((name) => name.toLowerCase()));
  const mine = applications.filter(({ pool }) => own.has(pool));
  const samePort = mine.filter((one) => String(one.port) === port.trim());
  const sameId = mine.filter((one) => one.applicationId.toLowerCase() === applicationId.trim().toLowerCase());
  const taken = [
    ...samePort.map((one) => texts.taken(one.pool, texts.takenPort(port, one.applicationId))),
    ...sameId.map((one) => texts.taken(one.pool, texts.takenId(one.applicationId))),
  ];
  if (taken.length === 0) return { found, remarks, done: texts.free(applicationId, port), offers: [] };
  const free = freePort(new Set(mine.map((one) => one.port)));
  return {
    found,
    remarks: [
      ...taken,
      texts.useName(sameId[0]?.applicationId ?? samePort[0]?.applicationId ?? applicationId),
      ...remarks,
    ],
    offers:
      samePort.length > 0 ? [{ label: pastedTexts.fillIn(free), done: pastedTexts.filled(free), change: free }] : [],
  };
}

/** The first port from the suggested one on that no application of these pools has. */
function freePort(used: ReadonlySet<number>): string {
  let port = 5199;
  while (used.has(port)) port += 1;
  return String(port);
}
