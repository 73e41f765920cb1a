import { goalProfiles, goalThatMends, usualGoal, type Damage, type Goal, type Work } from "@/lib/answers/goals";
import type { Answers } from "@/lib/answers/types";
import { lacksSettings } from "@/lib/records/hook-refusals";
import type { RecordedState, ResultRecord, TargetOutcome } from "@/lib/records/types";
import { grouped, type Found, type Suggestion } from "./suggest";

/** What a failed check of a step comes to. */
const damageOf: Readonly<Record<string, Damage>> = {
  "owa-web-config": "settings-lost",
  "im-certificate": "certificate-missing",
  "known-servers": "duplicate",
  "duplicate-pool": "duplicate",
  "duplicate-application": "duplicate",
};

/** What the same change mends, made once more: the kind of work that the step is. */
const workOf: Readonly<Record<string, Work>> = {
  "sip-dial-plans": "voice-mail",
  "trusted-application-pool": "trust",
  "trusted-application": "trust",
  "owa-setting-override": "configuration",
  "directory-settings": "configuration",
  "owa-virtual-directory": "directories",
  "owa-mailbox-policy": "policies",
};

const isBad = ({ state }: TargetOutcome): boolean => state === "fails" || state === "failed" || state === "refused";

/**
 * The goals that mend what scripts of an approved plan found changed: its `Test-*` (exit code 5), and its hook, which
 * refused or did not get to its end. A server whose certificate fails is renewed, which writes its settings as well. What the
 * hook put in since is what the next plan begins with. Pure.
 */
export function suggestionsFromResults(records: readonly ResultRecord[], plan: Answers): readonly Suggestion[] {
  const renewed = renewedOn(records);
  const all = records.flatMap((record) => foundIn(record, plan));
  // Pool and application of one duplicate are one finding.
  const found = [
    ...new Map(all.map((one) => [`${one.goal} ${one.one.server}`, one] as const).toReversed()).values(),
  ].toReversed();
  const goals = new Map(found.map(({ goal, one }) => [withCertificate(one, renewed), goal] as const));
  return grouped([...goals.keys()], (one) => goals.get(one), plan);
}

interface Mended {
  readonly goal: Goal;
  readonly one: Found;
}

function foundIn(record: ResultRecord, plan: Answers): readonly Mended[] {
  if (record.isRenewal) return foundByHook(record);
  if (record.mode !== "verify" || record.exitCode !== 5) return [];
  const bad = record.targets.filter(isBad);
  const isRenewed = bad.some(({ step }) => step === "im-certificate");
  return bad.flatMap((outcome): readonly Mended[] => {
    const { step, target } = outcome;
    const damage = damageOf[step];
    if (damage === undefined) return madeAgain(outcome, plan);
    const server = record.place === "mailbox-server" ? record.host : serverOf(target, plan);
    const goal = goalThatMends(damage);
    if (goal === undefined || server === undefined || (damage === "settings-lost" && isRenewed)) return [];
    return [{ goal, one: drifted(server, outcome) }];
  });
}

/** A change that the plan itself would make again, on everything that it is about. */
function madeAgain({ step, target }: TargetOutcome, plan: Answers): readonly Mended[] {
  const work = workOf[step];
  const goal = [plan.goal, usualGoal].find((one) => work !== undefined && goalProfiles[one].work.includes(work));
  if (goal === undefined) return [];
  return [{ goal, one: { server: target, finding: "drifted", keys: [], everywhere: true } }];
}

function foundByHook({ mode, exitCode, host: server, targets }: ResultRecord): readonly Mended[] {
  if (mode !== "apply" || exitCode === 0 || server === undefined) return [];
  return targets.filter(isBad).flatMap((outcome): readonly Mended[] => {
    const isWritten = outcome.step === "owa-web-config" && (lacksSettings(outcome) || outcome.state !== "refused");
    const damage = isWritten ? "settings-lost" : outcome.step === "im-certificate" ? "certificate-missing" : undefined;
    const goal = damage && goalThatMends(damage);
    if (goal === undefined) return [];
    const finding = isWritten ? "drifted" : "certificate-refused";
    return [{ goal, one: { server, finding, keys: [] } }];
  });
}

/** What a file lacks, and the certificate that was expected in it. */
function drifted(server: string, { step, before, after }: TargetOutcome): Found {
  if (step !== "owa-web-config") return { server, finding: "drifted", keys: [] };
  const keys = Object.keys(fieldsOf(after)).filter((key) => !fieldsOf(before)[key]);
  const thumbprint = fieldsOf(after)["IMCertificateThumbprint"];
  return {
    ...{ server, keys, finding: keys.length > 0 ? "settings-lost" : "drifted" },
    ...(thumbprint ? { thumbprint } : {}),
  };
}

const fieldsOf = (state: RecordedState): Readonly<Record<string, string | null>> =>
  typeof state === "object" && state !== null ? state : {};

/** The certificate that the newest renewal without a person gave to each server. */
function renewedOn(records: readonly ResultRecord[]): ReadonlyMap<string, string> {
  const renewals = records
    .filter(({ isRenewal, mode, exitCode }) => isRenewal && mode === "apply" && exitCode === 0)
    // Times of one form compare like their texts.
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return new Map(
    renewals.flatMap(({ host, newThumbprint }) => (host && newThumbprint ? [[host, newThumbprint] as const] : [])),
  );
}

function withCertificate(one: Found, renewed: ReadonlyMap<string, string>): Found {
  const thumbprint = one.thumbprint ?? renewed.get(one.server);
  return thumbprint === undefined ? one : { ...one, thumbprint };
}

/** The Mailbox server that a target of Lync is about: its own name, or that of its certificate. */
function serverOf(target: string, { mailboxServers = [] }: Answers): string | undefined {
  return mailboxServers.find(({ fqdn, certificateName }) =>
    [fqdn, certificateName].some((name) => target.includes(name)),
  )?.fqdn;
}
