import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { withoutNames } from "@/lib/answers/without-names";
import type { BundleFile } from "@/lib/files/types";
import { forestOverrideName } from "@/lib/plan/override-name";
import { renewal } from "@/lib/plan/renewal";
import type { Plan } from "@/lib/plan/types";
import { checkCommand } from "@/lib/render/check-command";
import { buildChecklist } from "@/lib/render/checklist/build-checklist";
import { commandOf, driverCommand } from "@/lib/render/checklist/run-items";
import { manifestRuns } from "@/lib/render/runs";
import { libraryHash } from "@/lib/render/powershell/library";
import { lineText, scriptLines } from "@/lib/render/script-lines";
import { joined } from "@/lib/text/fragments";
import { answersOf } from "@/lib/testing/example-answers";
import { largeAnswers } from "@/lib/testing/large-answers";
import { withoutBreaks } from "@/lib/testing/markup";
import { pseudoWords } from "@/lib/testing/pseudo-words";
import { pairTable } from "@/lib/topology/versions";
import { scenarios } from "@/lib/testing/scenarios";
import { generateBundle } from "./generate";
import { generator } from "./generator";
import { planWithoutNames } from "./plan-without-names";

/** Files that people read; all others are scripts, which are English, or data. */
const documents = [
  "change-request.html",
  "change-request.md",
  "checklist.html",
  "checklist.md",
  "checklist.csv",
  "read-me-first.txt",
  "share-link.txt",
  "topology.svg",
];

/** What may be in Latin letters in the documents of any language, and why. */
function allowed(plan: Plan, files: readonly BundleFile[], shareLink: string | undefined): readonly string[] {
  const { topology, steps } = plan;
  const purposes = ["discover", "rehearse", "apply", "verify", "rehearse-undo", "undo"] as const;
  const runs = manifestRuns(plan);
  const checklist = buildChecklist(plan, pseudoWords);
  return [
    // Typed by a person.
    ...typed(topology),
    // Commands and addresses, to be pasted as they are.
    checkCommand,
    ...steps.flatMap(({ documentedCommands }) => documentedCommands.flatMap(({ lines }) => lines.map(joined))),
    "https://www.microsoft.com/download/details.aspx?id=34992",
    ...steps.flatMap(({ sources }) => sources.flatMap(({ link = [] }) => link)),
    "powershell.exe -File",
    "-Force",
    ...checklist.groups.flatMap(({ items }) => items.flatMap(({ command = [] }) => command)),
    ...runs.flatMap((run) => [commandOf(run), commandOf(run, true)]),
    ...purposes.map(driverCommand),
    ...Object.values(renewal.names).map((name) => `.\\${renewal.place}\\${name}.ps1`),
    // Files of the bundle, the folders of what the scripts write, and what share-link.txt is for.
    ...files.map(({ path }) => path),
    ...(shareLink === undefined ? [] : [shareLink]),
    libraryHash(),
    `\\${plan.hash.slice(0, 8)}\\`,
    "%ProgramData%\\OwaIm\\facts\\",
    // Lines that a script prints: scripts are English by contract.
    ...(Object.keys(scriptLines) as (keyof typeof scriptLines)[]).map(lineText),
    "Exit code",
    // Objects of the products, by the names that the products give them.
    "urn:application:",
    "owa (Default Web Site)",
    "%ExchangeInstallPath%ClientAccess\\Owa\\web.config",
    "MSExchangeOWAAppPool",
    forestOverrideName,
    "OWA IM",
    "UM service",
    "Call Router",
    topology.exchange.name,
    topology.exchange.shortName,
    ...topology.pastSupport,
    ...pairTable().columns,
    ...pairTable().rows.map(({ exchange }) => exchange),
    // The zone of a time.
    "UTC",
    // The name and version of this program.
    generator.name,
  ];
}

/** Ids of rows and parts in the table: constant in every language, so that ticks and sorting are kept. */
const tableIds = (plan: Plan): readonly string[] =>
  buildChecklist(plan, pseudoWords).groups.flatMap(({ part, items }) => [part, ...items.map(({ id }) => id)]);

/** What a person typed, and the parts of names that the drawing takes apart. */
function typed(topology: Plan["topology"]): readonly string[] {
  const { change, mailboxServers, clientAccessServers, trustedPools, trustedApplication, mailboxPolicies } = topology;
  const pools = trustedPools.map(({ fqdn }) => fqdn);
  const names = [
    ...mailboxServers.flatMap(({ fqdn, certificateName, previousCertificateName: before = fqdn }) => [
      ...[fqdn, certificateName, before],
    ]),
    ...clientAccessServers,
    ...pools,
  ];
  return [
    ...names,
    ...names.map((name) => name.split(".")[0]?.toUpperCase() ?? ""),
    ...names.flatMap((name) => [name.split(".")[0] ?? "", name.split(".").slice(1).join(".")]),
    ...mailboxServers.flatMap(({ thumbprint, previousThumbprint: before = thumbprint }) => [thumbprint, before]),
    ...[topology.poolFqdn, topology.siteId, trustedApplication?.applicationId].filter((one) => one !== undefined),
    ...[...topology.dialPlans, ...mailboxPolicies.names, topology.recordsDirectory],
    ...Object.values(change).map(String),
  ];
}

/** Without the marks of a format: elements of HTML, escapes of Markdown, quotes of a table, line breaks. */
function plain(path: string, text: string): string {
  if (!/\.(html|svg)$/.test(path)) return joinedUp(text);
  const shown = withoutBreaks(text)
    .replace(/<style>[^]*?<\/style>/g, (style) => ` ${/@bottom-left\{content:"([^"]*)"/.exec(style)?.[1] ?? ""} `)
    .replace(/<\/?[a-zA-Z!?][^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  return joinedUp(shown);
}

const joinedUp = (text: string): string => text.replace(/[\\"`]/g, "").replace(/\s+/g, " ");

/** Words in Latin letters that are left when everything allowed is taken away, each with what is around it. */
function englishIn(path: string, text: string, { hash }: Plan, may: readonly string[]): readonly string[] {
  const forms = [hash, `${hash.slice(0, 4)} ${hash.slice(4, 8)}`, hash.slice(0, 8)];
  const taken = [...new Set([...forms, ...may].map((one) => joinedUp(one).trim()))]
    .filter((one) => /[A-Za-z]/.test(one))
    .toSorted((one, other) => other.length - one.length);
  const left = taken.reduce((rest, one) => rest.replaceAll(one, () => " · "), plain(path, text));
  return [...left.matchAll(/.{0,30}[A-Za-z]{2,}.{0,40}/g)].map(([found]) => found);
}

const inputs = { ...scenarios, "sixty servers": largeAnswers(60) };

describe.each(Object.entries(inputs))("in another language, the documents of %s", (_name, input) => {
  const answers: Answers = answersOf(input);
  const { plan, bundle, shareLink } = generateBundle(answers, { words: pseudoWords });
  const may = allowed(plan, bundle.files, shareLink);

  it.each(documents)("hold no English in %s", (path) => {
    const file = bundle.files.find((one) => one.path === path);
    const ids = path === "checklist.csv" ? tableIds(plan) : [];
    expect(englishIn(path, file?.text ?? "English", plan, [...may, ...ids])).toEqual([]);
  });

  it("hold no English in the plan without names", () => {
    const nameless = withoutNames(answers);
    const made = generateBundle(nameless, { words: pseudoWords });
    const allowedThere = allowed(made.plan, made.bundle.files, made.shareLink);
    expect(englishIn("plan.txt", planWithoutNames(answers, pseudoWords), made.plan, allowedThere)).toEqual([]);
  });
});
