import { warningText } from "@/lib/messages/problem-text";
import type { Words } from "@/lib/messages/words";
import { renewal, renewalPurposes, type RenewalPurpose } from "@/lib/plan/renewal";
import type { Plan } from "@/lib/plan/types";
import { checkCommand } from "./check-command";
import { byHandOf } from "./change-request/implementation";
import { changeRuns, commandOf, driverCommand, isMany, whereOf } from "./checklist/run-items";
import { fingerprint } from "./html/fingerprint";
import { heading, numbered, paragraph, wrap } from "./plain-text";
import { library, libraryHash } from "./powershell/library";
import { pathIn } from "./powershell/script-kinds";
import { looksForSignIn, manifestRuns, type Run } from "./runs";
import { lineText, quotedLines } from "./script-lines";
import type { Provenance, Renderer } from "./types";

/** read-me-first.txt: what the bundle is, how to trust it, in which order to run it, and how to go back. */
export const renderReadMe: Renderer = (plan, provenance, words) => [
  { path: "read-me-first.txt", mediaType: "text/plain", text: `${readMe(plan, provenance, words).join("\n")}\n` },
];

function readMe(plan: Plan, { generator }: Provenance, words: Words): readonly string[] {
  const { intro, before, check, order, exitCodes, records, back, limits } = words.readMe;
  const runs = manifestRuns(plan);
  const change = changeRuns(runs);
  const many = runs.find(isMany);
  const of = (purpose: Run["purpose"]) => runs.filter((run) => run.purpose === purpose);
  const about = { path: library.path, hash: libraryHash() };
  const usesExchange = change.some(({ shell }) => shell === "exchange-management-shell");
  const onClientAccess = runs.some(
    ({ place, shell }) => place === "mailbox-server" && shell === "exchange-management-shell",
  );
  const { pastSupport, exchange, lync, work, announced } = plan.topology;
  return [
    intro.title,
    "",
    ...paragraph(intro.plan(fingerprint(plan.hash))),
    ...paragraph(intro.planHash(plan.hash)),
    ...paragraph(intro.madeBy(generator.name, generator.version)),
    "",
    ...paragraph(intro.what),
    ...(lync?.module === "SkypeForBusiness" ? paragraph(words.documents.lyncMeans) : []),
    ...heading(before.title),
    ...numbered([
      before.unblock,
      before.check(words.documents.checkFiles.expected),
      before.read(about),
      before.review(about),
      before.copy,
      before.policy,
    ]),
    ...heading(check.title),
    checkCommand,
    ...heading(order.title),
    ...paragraph(order.lead(quotedLines(words, lineText("exitCode")))),
    "",
    ...paragraph(order.unattended),
    `  ${unattended(change)}`,
    ...(usesExchange ? paragraph(order.profile) : []),
    ...(onClientAccess ? paragraph(order.clientAccessFolder) : []),
    ...part(
      of("discover").filter((run) => !change.includes(run)),
      order.look,
      plan,
      words,
    ),
    ...part(change, order.change, plan, words),
    ...part(
      of("verify").filter((run) => !looksForSignIn(plan, run)),
      order.prove,
      plan,
      words,
    ),
    ...byHand(plan, words),
    ...part(
      of("verify").filter((run) => looksForSignIn(plan, run)),
      order.proveSignedIn,
      plan,
      words,
    ),
    ...(many ? manyServers(many, words) : []),
    ...(plan.topology.renews ? renewalHook(words) : []),
    ...heading(exitCodes.title),
    ...codes.map((code) => `  ${String(code).padStart(2)}  ${exitCodes[code]}`),
    ...(many ? ["", ...paragraph(exitCodes.many)] : []),
    ...heading(records.title),
    ...paragraph(records.lead),
    `  ${plan.topology.recordsDirectory}\\${plan.hash.slice(0, 8)}\\${records.computerName}`,
    ...paragraph(records.facts),
    `  %ProgramData%\\OwaIm\\facts\\${records.computerName}`,
    ...heading(back.title),
    ...paragraph(back.lead),
    ...part(of("undo"), back.undo, plan, words),
    ...heading(limits.title),
    ...paragraph(limits.generated(pastSupport)),
    ...announced.flatMap((warning) => paragraph(warningText(warning, words.problems))),
    ...(exchange.settings === "web-config" && work.includes("configuration") ? paragraph(limits.update) : []),
  ];
}

/** The codes of the script contract that people meet. */
const codes = [0, 1, 2, 3, 4, 5, 6, 10] as const;

const unattended = ([run]: readonly Run[]): string =>
  `powershell.exe -File ${run === undefined ? "" : commandOf(run)} -Force`;

/** Many servers from one place, as an alternative to the runs server by server. */
const manyServers = (run: Run, { readMe: { many } }: Words): readonly string[] => [
  "",
  many.title,
  "",
  ...paragraph(many.lead(run.hosts.length)),
  "",
  ...(["discover", "rehearse", "apply", "verify", "rehearse-undo", "undo"] as const).map(
    (purpose) => `  ${driverCommand(purpose)}`,
  ),
];

/** The scripts that a program calls at later renewals; they are no runs of the change. */
function renewalHook({ readMe: { hook } }: Words): readonly string[] {
  const path = (purpose: RenewalPurpose) => `.\\${pathIn(renewal.place, renewal.names[purpose]).replace("/", "\\")}`;
  return ["", hook.title, "", ...paragraph(hook.lead), "", ...renewalPurposes.map((purpose) => `  ${path(purpose)}`)];
}

/** Runs with the numbers that they have in every document, and below a change the parts of it. */
function part(runs: readonly Run[], title: string, { steps }: Pick<Plan, "steps">, words: Words): readonly string[] {
  const isChange = runs.some(({ purpose }) => purpose === "apply");
  const noteOf = ({ purpose }: Run) => (isChange && purpose === "discover" ? words.readMe.order.lookAgain : "");
  const lines = (run: Run) => [
    "",
    ...runLines(run, noteOf(run), words),
    ...(run.purpose === "apply" ? partLines(run, steps) : []),
    ...(run.purpose === "undo" ? undoneLines(run, steps) : []),
  ];
  return runs.length === 0 ? [] : ["", title, ...runs.flatMap(lines)];
}

/** The run that people do themselves, with its number; nothing where there is none. */
function byHand(plan: Plan, { readMe: { order } }: Words): readonly string[] {
  const work = byHandOf(plan);
  if (work === undefined) return [];
  const parts = work.parts.flatMap(({ number, title }) => wrap(`${number} ${title}`, "      ", "          "));
  return ["", order.byHand, "", `  ${String(work.number).padStart(2)}  ${order.signIn}`, ...parts];
}

/** One run; its servers are listed once, below it, when there are several. */
function runLines(run: Run, note: string, words: Words): readonly string[] {
  const servers = run.hosts.length > 1 ? wrap(run.hosts.join(words.documents.listSeparator), "      ", "      ") : [];
  return [
    `  ${String(run.number ?? "").padStart(2)}  ${commandOf(run)}`,
    ...wrap(whereOf(run, words), "      ", "      "),
    ...(note === "" ? [] : wrap(note, "      ", "      ")),
    ...servers,
  ];
}

const partLines = (run: Run, steps: Plan["steps"]): readonly string[] =>
  steps
    .filter((step) => step.run === run.number)
    .flatMap(({ number, title }) => wrap(`${number} ${title}`, "      ", "          "));

/** What people do again behind an undo. */
const undoneLines = (run: Run, steps: Plan["steps"]): readonly string[] =>
  steps
    .filter((step) => step.run === run.number && step.undo.kind === "by-hand")
    .flatMap(({ undo }) => (undo.kind === "by-hand" ? wrap(undo.summary, "      ", "      ") : []));
