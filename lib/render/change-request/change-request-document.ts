import { drawingTexts } from "../drawing/drawing-texts";
import { topologyPath } from "../drawing/render-topology";
import { code, names, quotedFact, type Block, type DocumentText, type Fact, type Text } from "../markdown/document";
import { backOutSection, implementationSection, testSection } from "./plan-sections";
import type { Assessment, ChangeRequest } from "./types";

type Section = (request: ChangeRequest) => readonly Block[];

/** In the order in which a board reads; a new section is one function and one entry here. */
const sections: readonly Section[] = [
  overview,
  completeness,
  whatAndWhy,
  scope,
  riskAndImpact,
  schedule,
  implementationSection,
  testSection,
  backOutSection,
  evidence,
  approvals,
  sources,
];

/** The change request as a document. */
export function changeRequestDocument(request: ChangeRequest): DocumentText {
  return {
    title: "Change request",
    subtitle: "Instant messaging in Outlook Web App: what is changed, by whom, when, and how it is taken back.",
    planHash: request.planHash,
    blocks: sections.flatMap((section) => section(request)),
  };
}

function overview({ summary, details, risk, impact }: ChangeRequest): readonly Block[] {
  return [
    {
      kind: "facts",
      facts: [
        { term: "Summary", code: summary },
        quotedFact("Reference", details.reference),
        quotedFact("Requested by", details.requestedBy),
        {
          term: "Type",
          text: "Normal change: no standing approval covers it, so a technical peer and the board approve it.",
        },
        {
          term: "Risk",
          text: `${risk.level}; impact ${impact.level}. The rules that apply stand under “Risk and impact”.`,
        },
      ],
    },
  ];
}

function completeness({ completeness: rows }: ChangeRequest): readonly Block[] {
  return [
    heading("Is this request complete?"),
    {
      kind: "table",
      columns: ["Section", "State", "Still needed"],
      rows: rows.map(({ section, missing }) => [
        section,
        missing === "" ? "complete" : "incomplete",
        missing === "" ? "nothing" : missing,
      ]),
    },
  ];
}

function whatAndWhy({ what, details, effectOfNotDoing, pictures }: ChangeRequest): readonly Block[] {
  const notes: readonly Block[] =
    details.notes === "" ? [] : [subheading("Notes"), { kind: "verbatim", text: details.notes }];
  return [
    heading("What and why"),
    { kind: "paragraph", text: what },
    {
      kind: "facts",
      facts: [quotedFact("Reason", details.reason), { term: "If it is not done", text: effectOfNotDoing }],
    },
    { kind: "drawing", title: drawingTexts.both, file: topologyPath, pictures },
    ...notes,
  ];
}

function scope({ scope: lists, leftOut, trust, certificates }: ChangeRequest): readonly Block[] {
  const table = (title: string, columns: readonly string[], rows: readonly (readonly Text[])[]): readonly Block[] =>
    rows.length === 0 ? [] : [subheading(title), { kind: "table", columns, rows }];
  return [
    heading("Scope"),
    { kind: "paragraph", text: "Every object that is changed, by its exact name. Nothing else is changed." },
    ...lists.flatMap(({ title, changes }) =>
      table(
        title,
        ["Object", "Change"],
        changes.map(({ change, objects }) => [names(objects), change]),
      ),
    ),
    ...table(
      "Certificates that are used",
      ["Mailbox server", "Subject name", "Thumbprint"],
      certificates.map(({ server, name, thumbprint }) => [[code(server)], [code(name)], [code(thumbprint)]]),
    ),
    ...table(
      "Trust in Lync: why it is made, or not",
      ["Mailbox server", "Source", "Reason"],
      trust.map(({ reason, confidence, servers }) => [names(servers), confidence, reason]),
    ),
    ...table(
      "Left out of this change",
      ["Step", "Reason"],
      leftOut.map(({ title, reason }) => [title, reason]),
    ),
  ];
}

function riskAndImpact({ risk, impact }: ChangeRequest): readonly Block[] {
  const findings = (title: string, { level, findings: all }: Assessment): readonly Block[] => [
    subheading(`${title}: ${level}`),
    {
      kind: "table",
      columns: ["Level", "Rule that applies"],
      rows: all.map((finding) => [finding.level, finding.reason]),
    },
  ];
  return [heading("Risk and impact"), ...findings("Risk", risk), ...findings("Impact", impact)];
}

function schedule({ schedule: times, resources }: ChangeRequest): readonly Block[] {
  const end = times.end ?? `${times.windowMinutes} minutes after the start`;
  const facts: readonly Fact[] = [
    { term: "Window starts", text: times.start ?? "not given" },
    { term: "Window ends", text: `${end} (${times.windowMinutes} minutes)` },
    { term: "Change", text: `${times.changeMinutes} minutes, checks and sign-in included` },
    { term: "Back-out", text: `${times.backOutMinutes} minutes, kept free at the end` },
    { term: "Decide by", text: times.latestDecision },
    { term: "People", text: resources.join("; ") },
  ];
  const short = `the window is ${times.missingMinutes} minutes too short for the change and its back-out. Ask for a longer one, or change fewer servers.`;
  return [
    heading("Schedule"),
    ...(times.missingMinutes > 0 ? [{ kind: "caution", text: short } as const] : []),
    { kind: "facts", facts },
    {
      kind: "paragraph",
      text: "Minutes are estimates for the number of servers; dry runs and the checks before the change happen before the window.",
    },
  ];
}

function evidence({ evidence: items, recordsDirectory, planHash }: ChangeRequest): readonly Block[] {
  return [
    heading("Evidence"),
    { kind: "list", items },
    {
      kind: "paragraph",
      text: [
        "The scripts write it to ",
        code(`${recordsDirectory}\\${planHash.slice(0, 8)}\\<computer name>`),
        " on the computer that runs them.",
      ],
    },
  ];
}

function approvals({ approvers }: ChangeRequest): readonly Block[] {
  return [
    heading("Approvals"),
    {
      kind: "table",
      columns: ["Role", "Name", "Decision", "Date", "Signature"],
      rows: approvers.map((role) => [role, "", "", "", ""]),
    },
    {
      kind: "paragraph",
      text: "After the change: the same people look at the result files and the back-out decision, and close the record.",
    },
  ];
}

function sources({ sources: all }: ChangeRequest): readonly Block[] {
  const entries: readonly (readonly Text[])[] = all.map(({ title, says }) => [title, says]);
  return [
    heading("Sources and limits"),
    { kind: "table", columns: ["Source", "What it says"], rows: entries },
    {
      kind: "paragraph",
      text: "This request and its scripts are generated from answers; nobody has run them in your environment. Rehearse them in a lab.",
    },
  ];
}

const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
const subheading = (text: string): Block => ({ kind: "heading", level: 3, text });
