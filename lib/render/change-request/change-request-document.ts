import type { Words } from "@/lib/messages/words";
import { code, names, type Block, type DocumentText, type Fact, type Text } from "../markdown/document";
import { followsBlocks } from "./follows";
import { backOutSection, implementationSection, testSection } from "./plan-sections";
import { noticesSection } from "./notices";
import { peopleSection } from "./people";
import { grouped } from "./scope";
import { summaryPage } from "./summary-page";
import { pairTableBlocks, versionsBlocks } from "./versions";
import { timeText } from "@/lib/messages/time-text";
import { windowText } from "./window-text";
import type { Assessment, ChangeRequest } from "./types";

type Section = (request: ChangeRequest, words: Words) => readonly Block[];

/** In the order in which a board reads; a new section is one function and one entry here. */
const sections: readonly Section[] = [
  summaryPage,
  whatAndWhy,
  scope,
  riskAndImpact,
  schedule,
  peopleSection,
  implementationSection,
  testSection,
  backOutSection,
  noticesSection,
  evidence,
  approvals,
  sources,
  completeness,
];

/** The change request as a document. */
export function changeRequestDocument(request: ChangeRequest, words: Words): DocumentText {
  return {
    title: words.changeRequest.title,
    subtitle: words.changeRequest.subtitle,
    planHash: request.planHash,
    blocks: sections.flatMap((section) => section(request, words)),
  };
}

/** What is missing, section by section; the others in one line. */
function completeness({ completeness: rows }: ChangeRequest, words: Words): readonly Block[] {
  const { completeness: texts, sections: titles } = words.changeRequest;
  const complete = rows.filter(({ missing }) => missing === "").map(({ section }) => section);
  const facts: readonly Fact[] = [
    ...rows.flatMap(({ section, missing }) => (missing === "" ? [] : [{ term: section, text: missing }])),
    ...(complete.length > 0 ? [{ term: texts.complete, text: complete.join(words.documents.listSeparator) }] : []),
  ];
  return [heading(titles.complete), { kind: "paragraph", text: texts.lead }, { kind: "facts", facts }];
}

function whatAndWhy(
  { what, speaksOfLync, details, effectOfNotDoing, follows }: ChangeRequest,
  words: Words,
): readonly Block[] {
  const { whatAndWhy: texts, sections: titles } = words.changeRequest;
  const notes: readonly Block[] =
    details.notes === "" ? [] : [subheading(texts.notes), { kind: "verbatim", text: details.notes }];
  return [
    heading(titles.whatAndWhy),
    { kind: "paragraph", text: what },
    ...(speaksOfLync ? [{ kind: "paragraph", text: words.documents.lyncMeans } as const] : []),
    { kind: "facts", facts: [{ term: texts.ifNotDone, text: effectOfNotDoing }] },
    ...followsBlocks(follows, words),
    ...notes,
  ];
}

/** One line for each certificate; where they are replaced, the old one is above the new one, so that they are compared by eye. */
function certificateTable(certificates: ChangeRequest["certificates"], words: Words): readonly Block[] {
  const { scope: texts } = words.changeRequest;
  if (certificates.length === 0) return [];
  const isRenewal = certificates.some(({ before }) => before !== undefined);
  const { mailboxServer, subjectName, thumbprint: thumbprints, age } = texts;
  const rows = certificates.flatMap(({ server, name, thumbprint, before }): readonly (readonly Text[])[] => {
    const present = [[code(name)], [code(thumbprint)]];
    if (before === undefined) return [[[code(server)], ...(isRenewal ? [age.new] : []), ...present]];
    const old = before.thumbprint === undefined ? age.unknown : [code(before.thumbprint)];
    return [
      [[code(server)], age.old, [code(before.name)], old],
      [[code(server)], age.new, ...present],
    ];
  });
  const columns = [mailboxServer, ...(isRenewal ? [age.column] : []), subjectName, thumbprints];
  return [subheading(texts.certificates), { kind: "table", columns, rows }];
}

function scope(
  { versions, scope: lists, leftOut, trust, certificates }: ChangeRequest,
  words: Words,
): readonly Block[] {
  const { scope: texts, sections: titles } = words.changeRequest;
  const table = (title: string, columns: readonly string[], rows: readonly (readonly Text[])[]): readonly Block[] =>
    rows.length === 0 ? [] : [subheading(title), { kind: "table", columns, rows }];
  return [
    heading(titles.scope),
    { kind: "paragraph", text: texts.lead },
    ...versionsBlocks(versions, words),
    ...table(
      texts.objects,
      [texts.object, texts.change, texts.step],
      lists.flatMap(({ number, title, changes }) =>
        changes.map(({ change, objects }): readonly Text[] => [names(objects, words), change, `${number} ${title}`]),
      ),
    ),
    ...certificateTable(certificates, words),
    ...table(
      texts.trust,
      [texts.mailboxServer, texts.source, texts.reason],
      trust.map(({ reason, confidence, servers }) => [names(servers, words), confidence, reason]),
    ),
    ...table(
      texts.leftOut,
      [texts.step, texts.reason],
      leftOut.map(({ title, reason }) => [title, reason]),
    ),
  ];
}

function riskAndImpact({ risk, impact }: ChangeRequest, { assessment, changeRequest }: Words): readonly Block[] {
  const texts = changeRequest.riskAndImpact;
  const { levels } = assessment;
  const findings = (title: string, { findings: all }: Assessment): readonly Block[] => [
    subheading(title),
    {
      kind: "table",
      columns: [texts.level, texts.rule],
      rows: all.map(({ level, reason }) => [levels[level], reason]),
    },
  ];
  return [
    heading(changeRequest.sections.riskAndImpact),
    ...findings(texts.risk(levels[risk.level]), risk),
    ...findings(texts.impact(levels[impact.level]), impact),
  ];
}

function schedule({ schedule: times }: ChangeRequest, words: Words): readonly Block[] {
  const { schedule: texts, sections: titles } = words.changeRequest;
  const facts: readonly Fact[] = [
    times.start === undefined
      ? { term: texts.window, toWrite: true }
      : { term: texts.window, text: windowText(times, words) },
    { term: texts.length, text: texts.minutes(times.windowMinutes) },
    { term: texts.change, text: texts.changeMinutes(times.changeMinutes) },
    { term: texts.backOut, text: texts.backOutMinutes(times.backOutMinutes) },
    { term: texts.decideBy, text: timeText(times.latestDecision) },
  ];
  return [heading(titles.schedule), { kind: "facts", facts }, { kind: "paragraph", text: texts.estimates }];
}

function evidence(
  { evidence: items, recordsDirectory, planHash }: ChangeRequest,
  { changeRequest }: Words,
): readonly Block[] {
  const { folder } = changeRequest.evidence;
  const [before, behind] = folder;
  return [
    heading(changeRequest.sections.evidence),
    { kind: "list", items },
    {
      kind: "paragraph",
      text: [before, code(`${recordsDirectory}\\${planHash.slice(0, 8)}`), behind],
    },
  ];
}

function approvals({ signed }: ChangeRequest, { changeRequest }: Words): readonly Block[] {
  const { columns, afterwards } = changeRequest.approvals;
  return [
    heading(changeRequest.sections.approvals),
    {
      kind: "table",
      columns: [columns.what, columns.name, columns.decision, columns.date, columns.signature],
      rows: signed.map((what) => [what, "", "", "", ""]),
      toWrite: true,
    },
    { kind: "paragraph", text: afterwards },
  ];
}

function sources({ sources: all, versions }: ChangeRequest, words: Words): readonly Block[] {
  const { sources: texts, sections: titles } = words.changeRequest;
  const entries = grouped(
    all,
    ({ title }) => title,
    (source) => source,
  ).map(([title, same]): readonly Text[] => {
    const link = same.find((source) => source.link !== undefined)?.link;
    return [link === undefined ? title : [{ link, title }], same.map(({ says }) => says).join(" ")];
  });
  return [
    heading(titles.sources),
    { kind: "table", columns: [texts.source, texts.says], rows: entries },
    ...pairTableBlocks(versions, words),
    { kind: "paragraph", text: texts.limits },
  ];
}

const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
const subheading = (text: string): Block => ({ kind: "heading", level: 3, text });
