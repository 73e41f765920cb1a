import { goalThatMends, type Damage, type Goal } from "@/lib/answers/goals";
import type { Answers } from "@/lib/answers/types";
import type { ResultRecord } from "@/lib/records/types";
import { grouped, type Found, type Suggestion } from "./suggest";

/** What a failed check of a step comes to; what is not here is mended by the same plan again. */
const damageOf: Readonly<Record<string, Damage>> = {
  "owa-web-config": "settings-lost",
  "im-certificate": "certificate-missing",
  "known-servers": "duplicate",
};

const isBad = (state: string): boolean => state === "fails" || state === "failed" || state === "refused";

/**
 * The goals that mend what `Test-*` scripts of an approved plan found changed (exit code 5). A server whose certificate
 * fails is renewed, which writes its settings as well. Pure.
 */
export function suggestionsFromResults(records: readonly ResultRecord[], plan: Answers): readonly Suggestion[] {
  const goals = new Map<Found, Goal>();
  for (const { mode, exitCode, host, place, targets } of records) {
    if (mode !== "verify" || exitCode !== 5) continue;
    const bad = targets.filter(({ state }) => isBad(state));
    for (const { step, target } of bad) {
      const damage = damageOf[step];
      const goal = damage && goalThatMends(damage);
      const server = place === "mailbox-server" ? host : serverOf(target, plan);
      if (goal === undefined || server === undefined) continue;
      const isRenewed = bad.some((one) => one.step === "im-certificate");
      if (damage === "settings-lost" && isRenewed) continue;
      goals.set({ server, finding: "drifted", keys: [] }, goal);
    }
  }
  return grouped([...goals.keys()], (one) => goals.get(one), plan);
}

/** The Mailbox server that a target of Lync is about: its own name, or that of its certificate. */
function serverOf(target: string, { mailboxServers = [] }: Answers): string | undefined {
  return mailboxServers.find(({ fqdn, certificateName }) =>
    [fqdn, certificateName].some((name) => target.includes(name)),
  )?.fqdn;
}
