import { goalThatMends, type Damage, type Goal } from "@/lib/answers/goals";
import type { Answers } from "@/lib/answers/types";
import { isNameOf, sameName, shownName, type Computer } from "@/lib/facts/computer-name";
import { discoveryOf } from "@/lib/facts/discovery";
import type { Contradiction } from "@/lib/facts/contradiction";
import { told, type FactsFile } from "@/lib/facts/facts-schema";
import { computerOf } from "@/lib/facts/other-organisation";
import { repairObstacles } from "@/lib/facts/repair-obstacles";

/** What was found on servers that worked before: by facts, or by a Test script, which says only that it is not as planned. */
export type Finding = Damage | "drifted" | "certificate-refused";

/** A goal that mends what was found, and the servers that it is about. */
export interface Suggestion {
  readonly goal: Goal;
  /** What was found, on which server: its whole name where that is known, else the computer's. */
  readonly found: readonly Found[];
  /** Mailbox servers of the earlier plan that it leaves out. */
  readonly leftOut: readonly string[];
}

export interface Found {
  readonly server: string;
  readonly finding: Finding;
  /** The settings that are missing. */
  readonly keys: readonly string[];
  /** Of the certificate that web.config names, or that was expected there. */
  readonly thumbprint?: string;
  /** The change is about everything in the earlier plan; `server` is the target that was found. */
  readonly everywhere?: true;
  /** Why the goal cannot mend it yet, each with its cure; at least one where they are there. */
  readonly obstacles?: readonly Contradiction[];
}

/** What the goal can mend as it is. */
export const startable = ({ found }: Suggestion): readonly Found[] =>
  found.filter(({ obstacles }) => obstacles === undefined);

/** Milliseconds before its end at which a certificate is worth a change: the shortest public ones are renewed by then. */
const notice = 30 * 24 * 60 * 60 * 1000;

/**
 * The goals that fit what facts say, in the order of the findings; none where nothing shows that instant messaging worked
 * before, since missing settings are then no loss. With an earlier plan only its servers count. Pure.
 */
export function suggestionsFrom(files: readonly FactsFile[], earlier?: Answers): readonly Suggestion[] {
  const servers = files.flatMap((file): readonly Found[] => {
    if (file.script !== "Get-MailboxServerFacts") return [];
    const server = wholeName(computerOf(file), files, earlier);
    return server === undefined ? [] : foundOn(file, server);
  });
  const worked = files.some(showsUse);
  const found = [
    ...servers.filter(({ finding }) => finding !== "settings-lost" || worked),
    ...duplicates(files, earlier),
  ];
  return grouped(
    found,
    ({ finding }) => (finding === "drifted" || finding === "certificate-refused" ? undefined : goalThatMends(finding)),
    earlier,
  );
}

/** One suggestion for each goal, in the order in which the goals come up. */
export function grouped(
  found: readonly Found[],
  goalFor: (one: Found) => Goal | undefined,
  earlier: Answers | undefined,
): readonly Suggestion[] {
  const byGoal = new Map<Goal, Found[]>();
  for (const one of found) {
    const goal = goalFor(one);
    if (goal !== undefined) byGoal.set(goal, [...(byGoal.get(goal) ?? []), one]);
  }
  const planned = earlier?.mailboxServers?.map(({ fqdn }) => fqdn) ?? [];
  return [...byGoal].map(([goal, some]) => ({
    goal,
    found: some,
    leftOut: isEverywhere(some) ? [] : planned.filter((fqdn) => !some.some(({ server }) => server === fqdn)),
  }));
}

/** Whether the change is about everything in the earlier plan. */
export const isEverywhere = (found: readonly Found[]): boolean => found.some(({ everywhere }) => everywhere === true);

type MailboxServerFile = Extract<FactsFile, { readonly script: "Get-MailboxServerFacts" }>;

/** The first thing wrong with a server: a certificate that ends is renewed, and that writes both settings. */
function foundOn({ facts, time }: MailboxServerFile, server: string): readonly Found[] {
  const web = told(facts["web-config"]);
  if (!web || web.problem !== "") return [];
  const used = web.imCertificateThumbprint;
  const certificates = told(facts.certificates)?.certificates;
  if (used && certificates) {
    const one = certificates.find(({ thumbprint }) => sameName(thumbprint, used.replace(/\s/g, "")));
    if (!one) return [{ server, finding: "certificate-missing", keys: [], thumbprint: used }];
    const end = "notAfter" in one && one.notAfter !== null ? Date.parse(one.notAfter) : Infinity;
    if (end < Date.parse(time)) return [{ server, finding: "certificate-ended", keys: [], thumbprint: used }];
    if (end < Date.parse(time) + notice) return [{ server, finding: "certificate-ends", keys: [], thumbprint: used }];
  }
  const keys = [...(used ? [] : ["IMCertificateThumbprint"]), ...(web.imServerName ? [] : ["IMServerName"])];
  return keys.length > 0 ? [{ server, finding: "settings-lost", keys, ...(used ? { thumbprint: used } : {}) }] : [];
}

/** Whether facts show that instant messaging was set up: a server has both settings, or a directory is switched on. */
function showsUse(file: FactsFile): boolean {
  if (file.script === "Get-MailboxServerFacts") {
    const web = told(file.facts["web-config"]);
    return Boolean(web?.imServerName && web.imCertificateThumbprint);
  }
  if (file.script !== "Get-ExchangeFacts") return false;
  const servers = told(file.facts["owa-virtual-directories"])?.servers ?? [];
  return servers.some(
    (one) =>
      "directories" in one &&
      one.directories.some(
        ({ instantMessagingEnabled: on, instantMessagingType: type }) => on === true && sameName(type, "Ocs"),
      ),
  );
}

/** Names that a Front End discovered, and that a trusted pool names as well, as pool or as computer. */
function duplicates(files: readonly FactsFile[], earlier: Answers | undefined): readonly Found[] {
  const found = new Map<string, Found>();
  for (const file of files) {
    if (file.script !== "Get-LyncFacts") continue;
    const events = told(file.facts["discovery-events"])?.events ?? [];
    const trusted = [
      ...(told(file.facts["trusted-pools"])?.trustedPools ?? []),
      ...(told(file.facts["trusted-computers"])?.trustedComputers ?? []),
    ].map(({ fqdn }) => fqdn.toLowerCase());
    const twice = candidates(trusted, earlier).filter(([name]) => discoveryOf(events, name).status === "discovered");
    for (const [name, server] of twice) {
      const obstacles = repairObstacles(file.facts, {
        names: [name],
        poolFqdn: earlier?.lync?.poolFqdn,
        applicationId: earlier?.trustedApplication?.applicationId,
      });
      const blocked = obstacles.length > 0 ? { obstacles } : {};
      found.set(server, { server, finding: "duplicate", keys: [], ...blocked });
    }
  }
  return [...found.values()];
}

/** Trusted names to look for, with the server that each belongs to; with an earlier plan only those of its servers. */
function candidates(trusted: readonly string[], earlier: Answers | undefined): readonly (readonly [string, string])[] {
  if (!earlier) return trusted.map((name) => [name, name]);
  return (earlier.mailboxServers ?? []).flatMap(({ fqdn, certificateName }) =>
    trusted.includes(certificateName) || trusted.includes(fqdn) ? [[certificateName, fqdn] as const] : [],
  );
}

/** The server's name in the earlier plan, else as Exchange knows it, else the computer's; undefined for a stranger to the plan. */
function wholeName(computer: Computer, files: readonly FactsFile[], earlier: Answers | undefined): string | undefined {
  const isHost = (fqdn: string) => isNameOf(fqdn, computer);
  if (earlier) return earlier.mailboxServers?.find(({ fqdn }) => isHost(fqdn))?.fqdn;
  const known = files.flatMap((file) =>
    file.script === "Get-ExchangeFacts" ? (told(file.facts["exchange-servers"])?.servers ?? []) : [],
  );
  return known.find(({ fqdn }) => isHost(fqdn))?.fqdn.toLowerCase() ?? shownName(computer);
}
