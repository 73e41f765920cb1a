import type { Plan } from "@/lib/plan/types";

/** What differs between the files that runs leave; everything else is the same in each. */
export interface RecordedRun {
  readonly script: string;
  readonly computer: string;
  readonly mode: string;
  readonly exitCode: number;
  readonly targets?: readonly Readonly<Record<string, unknown>>[];
}

/** A result file as the scripts write it: keys in the contract's order, one line. */
export function resultJson(
  plan: Pick<Plan, "hash">,
  { script, computer, mode, exitCode, targets = [] }: RecordedRun,
): string {
  return JSON.stringify({
    schema: 1,
    planHash: plan.hash,
    script,
    host: computer,
    shell: "Windows PowerShell (run as administrator), PowerShell 5.1.14393.7426",
    mode,
    start: "2026-11-28T21:15:30Z",
    end: "2026-11-28T21:15:34Z",
    targets,
    exitCode,
  });
}

/** One outcome of a result file. */
export function outcome(step: string, target: string, state: string, more: Readonly<Record<string, unknown>> = {}) {
  return { step, target, state, before: null, after: null, message: "", ...more };
}

/** What an apply of this plan on one Mailbox server leaves when all goes well. */
export function appliedOn(plan: Plan, fqdn: string): string {
  const server = plan.topology.mailboxServers.find((one) => one.fqdn === fqdn);
  const after = { IMCertificateThumbprint: server?.thumbprint ?? "", IMServerName: plan.topology.poolFqdn ?? "" };
  return resultJson(plan, {
    script: "Set-OwaImConfig",
    computer: fqdn.split(".")[0]?.toUpperCase() ?? "",
    mode: "apply",
    exitCode: 0,
    targets: [
      outcome("im-certificate", fqdn, "holds", { before: server?.thumbprint ?? "" }),
      outcome("recycle-app-pool", fqdn, "changed", { message: "Recycle the Outlook Web App application pool" }),
      outcome("owa-web-config", fqdn, "changed", { before: { IMCertificateThumbprint: "", IMServerName: "" }, after }),
    ],
  });
}
