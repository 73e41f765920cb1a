import Link from "next/link";
import { CopyButton } from "@/components/clipboard/copy-button";
import { useHandOverTexts, type HandOverTexts } from "@/components/messages/hand-over";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { mailDraft } from "./mail-draft";
import type { HandOverNote, HandOverQuestion } from "./hand-over-notes";

/** One note for each team that knows what is missing, ready to be sent. */
export function HandOverPanel({ notes }: { notes: readonly HandOverNote[] }) {
  const handOverTexts = useHandOverTexts();
  return (
    <Notice tone="caution" title={handOverTexts.title}>
      <p>{handOverTexts.lead}</p>
      {notes.map((note) => (
        <TeamNote key={note.team} note={note} />
      ))}
    </Notice>
  );
}

function TeamNote({ note: { team, questions, text } }: { note: HandOverNote }) {
  const handOverTexts = useHandOverTexts();
  const name = handOverTexts.teams[team];
  const draft = mailDraft(handOverTexts.subject(name), text);
  return (
    <section aria-labelledby={`note-${team}`} className="space-y-2 border-t border-edge pt-3">
      <h3 id={`note-${team}`} className="text-base">
        {name} <span className="font-normal">· {handOverTexts.questions(questions.length)}</span>
      </h3>
      <p className="flex flex-wrap items-center gap-x-4">
        {draft === undefined ? null : (
          <a href={draft} className="inline-flex min-h-11 items-center md:min-h-8">
            {handOverTexts.mail(name)}
          </a>
        )}
        <CopyButton text={text} what={handOverTexts.copyWhat(name)} />
      </p>
      {draft === undefined ? <p className="text-small">{handOverTexts.tooLongForMail}</p> : null}
      <ul className="list-disc space-y-1 pl-5">
        {questions.map((question) => (
          <li key={question.what}>
            <Link
              href={`/wizard/${question.section}?review`}
              prefetch={false}
              aria-label={`${handOverTexts.enter}: ${shortName(question, handOverTexts)}`}
            >
              {shortName(question, handOverTexts)}
            </Link>
          </li>
        ))}
      </ul>
      <Disclosure title={handOverTexts.noteFor(name)}>
        <pre className="whitespace-pre-wrap break-words bg-raised p-3">{text}</pre>
      </Disclosure>
    </section>
  );
}

function shortName({ what, servers: [first, ...others] }: HandOverQuestion, handOverTexts: HandOverTexts): string {
  return first === undefined ? what : handOverTexts.ofServers(what, first, others.length);
}
