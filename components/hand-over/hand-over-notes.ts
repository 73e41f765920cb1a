import type { LookUp, Team } from "@/lib/answers/questions/question";
import { questionAt, questions, sectionOf } from "@/lib/answers/questions/questions";
import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { SectionId } from "@/lib/answers/section-ids";
import { answerExample } from "@/lib/answers/answer-examples";
import type { DraftAnswers } from "@/lib/draft/draft-types";
import { leftByWaiting } from "@/lib/draft/open-questions";
import { nameOfAnswer } from "@/lib/messages/answer-names";
import type { HowToText } from "@/components/messages/how-to-text";
import { lookForText, sectionText } from "@/components/messages/section-text";
import type { Problem } from "@/lib/errors/problem";
import { lookUps } from "@/components/look-ups/commands/all";
import { unneededIn } from "@/lib/draft/asked";
import { isHandedOver } from "./handed-over";
import type { NoteTexts } from "./note-texts";

/** Who knows the answer: the people with the shell in which it is looked up. */
export type { Team };

/** One question to pass on. */
export interface HandOverQuestion {
  readonly section: SectionId;
  /** What is asked: "SiteId of the Lync site". */
  readonly what: string;
  /** The Mailbox servers whose rows lack it, as far as they have names. */
  readonly servers: readonly string[];
  readonly why: string;
  readonly howTo: LookUp | undefined;
  /** What to look for in the output of its command. */
  readonly lookFor?: string;
  /** As in answers.json, rows as `[]`. */
  readonly path: QuestionPath;
}

export interface HandOverNote {
  readonly team: Team;
  readonly questions: readonly HandOverQuestion[];
  /** The whole note as plain text, for a mail or a ticket. */
  readonly text: string;
}

/** Notes about everything that is missing in sections whose owner does not know; none when nothing is. */
export function handOverNotes(
  draft: DraftAnswers,
  problems: readonly Problem[],
  texts: NoteTexts,
): readonly HandOverNote[] {
  const missing = new Map<string, readonly Problem[]>();
  for (const problem of problems) {
    if (!isHandedOver(draft, problem)) continue;
    const path = problem.path.replace(/\[[0-9]+\]/, "[]");
    missing.set(path, [...(missing.get(path) ?? []), problem]);
  }
  for (const path of leftByWaiting(draft)) if (!missing.has(path)) missing.set(path, []);
  const asked = inOrder(missing).flatMap(([path, rows]) => {
    const section = sectionOf(path);
    return section
      ? [{ ...questionAbout(path, section, { draft, servers: serversOf(draft, rows), texts }), team: teamFor(path) }]
      : [];
  });
  return (["lync", "exchange"] as const).flatMap((team) => {
    const questions = asked.filter((question) => question.team === team);
    return questions.length === 0 ? [] : [{ team, questions, text: noteText(team, questions, texts) }];
  });
}

function questionAbout(
  path: string,
  section: SectionId,
  {
    draft,
    servers,
    texts,
  }: { readonly draft: DraftAnswers; readonly servers: readonly string[]; readonly texts: NoteTexts },
): HandOverQuestion {
  const howTo = questionAt(path)?.lookUp;
  return {
    section,
    what: nameOfAnswer(path, texts.problem),
    servers,
    why: sectionText(texts.sections[section], draft.goal?.goal, unneededIn(draft)).why,
    howTo,
    ...(howTo
      ? { lookFor: lookForText(texts.lookUps[howTo], draft.goal?.goal, draft.versions?.exchange || undefined) }
      : {}),
    path: path as QuestionPath,
  };
}

/** In the order of the questions, whatever was found missing first. */
function inOrder(missing: ReadonlyMap<string, readonly Problem[]>): readonly (readonly [string, readonly Problem[]])[] {
  const order = questions.map(({ path }): string => path);
  const placeOf = (path: string) => order.findIndex((known) => path === known || path.startsWith(`${known}[`));
  return [...missing].toSorted(([one], [other]) => placeOf(one) - placeOf(other));
}

/** What nobody is named for is asked of those who run the change. */
function teamFor(path: string): Team {
  return questionAt(path)?.knownBy ?? "exchange";
}

/** The names of the servers whose rows lack an answer; those without a name yet are left out. */
function serversOf(draft: DraftAnswers, rows: readonly Problem[]): readonly string[] {
  const servers = draft["mailbox-servers"]?.servers ?? [];
  return rows.flatMap(({ path }) => {
    const row = /^mailboxServers\[([0-9]+)\]/.exec(path)?.[1];
    const name = row === undefined ? undefined : servers[Number(row)]?.fqdn;
    return name ? [name] : [];
  });
}

function noteText(team: Team, questions: readonly HandOverQuestion[], texts: NoteTexts): string {
  const { handOver } = texts;
  const parts = questions.map((question, index) => questionText(question, index + 1, texts));
  return [handOver.noteFor(handOver.teams[team]), handOver.greeting, ...parts].join("\n\n");
}

function questionText(question: HandOverQuestion, number: number, texts: NoteTexts): string {
  const { what, servers, why, howTo, lookFor = "", path } = question;
  const lines = [`${number}. ${what}`, ...servers.map((server) => `   - ${server}`), `   ${why}`];
  if (howTo) {
    const { shell, command } = lookUps[howTo];
    const { name, ...usual } = texts.howTo.shells[shell];
    const { where = usual.where, account = usual.account }: HowToText = texts.lookUps[howTo];
    lines.push(
      `   ${texts.howTo.where(name)} ${texts.howTo.whereOn(where, account)}`,
      `     ${command}`,
      `   ${lookFor}`,
    );
  }
  const choices = Object.values(texts.answers[path].choices ?? {}).map(({ label }) => label);
  // Of a list, one of its names is the sample.
  const example = sampleIn(path) ?? sampleIn(`${path}[]`) ?? sampleIn(`${path}[].fqdn`);
  if (choices.length > 0) lines.push(`   ${texts.handOver.choices}`, ...choices.map((label) => `     [ ] ${label}`));
  else if (example !== undefined) lines.push(`   ${texts.handOver.example(example)}`);
  return [...lines, `   ${texts.handOver.answer} `].join("\n");
}

/** The example of one value, without the quotes of JSON. */
function sampleIn(path: string): string | undefined {
  const example = answerExample(path) ?? "";
  return /^"[^"]*"$|^[0-9]+$/.test(example) ? example.replaceAll('"', "") : undefined;
}
