"use client";

import { useSyncExternalStore } from "react";
import type { SectionId } from "@/lib/answers/section-ids";
import { CopyButton } from "@/components/clipboard/copy-button";
import { commandName } from "@/components/clipboard/command-name";
import { pastedTexts, type PastedText } from "@/components/drafts/pasted-texts";
import { useHowToTexts } from "@/components/messages/how-to";
import type { HowToText } from "@/components/messages/how-to-text";
import { useSectionNames } from "@/components/messages/section-names";
import { CommandText } from "@/components/ui/command-text";
import { Prose } from "@/components/ui/prose";
import { Disclosure } from "@/components/ui/disclosure";
import type { LookUp } from "./look-up";
import { pastedTime } from "./pasted-time";

export interface HowToFindProps {
  readonly lookUp: LookUp;
  readonly text: HowToText;
  /** The section that asks. */
  readonly section: SectionId;
}

const nothing: readonly PastedText[] = [];

/** How to look one answer up. Output that was pasted on another section is not asked for again; its command is there all the same. */
export function HowToFind({ lookUp, text, section }: HowToFindProps) {
  const howToTexts = useHowToTexts();
  const sectionNames = useSectionNames();
  const pasted = useSyncExternalStore(pastedTexts.subscribe, pastedTexts.read, () => nothing).find(
    ({ from, kinds }) => from !== section && lookUp.kinds.some((kind) => kinds.includes(kind)),
  );
  return (
    <section className="space-y-3">
      {text.title === undefined ? null : <h2 className="text-lead">{text.title}</h2>}
      {pasted === undefined ? (
        <Command lookUp={lookUp} text={text} />
      ) : (
        <>
          <p>{howToTexts.pastedAlready(sectionNames[pasted.from], pastedTime(pasted))}</p>
          <Disclosure title={howToTexts.again}>
            <div className="space-y-3 pt-1">
              <Command lookUp={lookUp} text={text} />
            </div>
          </Disclosure>
        </>
      )}
    </section>
  );
}

function Command({ lookUp, text }: Omit<HowToFindProps, "section">) {
  const howToTexts = useHowToTexts();
  const { command, sample } = lookUp;
  const { name: shell, ...usual } = howToTexts.shells[lookUp.shell];
  const { where = usual.where, account = usual.account, lookFor, cases = [], afterCases } = text;
  return (
    <>
      <p>
        {howToTexts.where(shell)} <span className="text-soft">{howToTexts.whereOn(where, account)}</span>
      </p>
      <div className="space-y-2 bg-raised p-3">
        <pre className="whitespace-pre-wrap break-words">
          <code>
            <CommandText command={command} />
          </code>
        </pre>
        <CopyButton text={command} what={`${shell}: ${commandName(command)}`} />
      </div>
      <div className="space-y-1">
        <p>
          <Prose text={lookFor} />
        </p>
        {cases.length > 0 ? (
          <ul className="list-disc space-y-1 pl-5">
            {cases.map((answer) => (
              <li key={answer}>
                <Prose text={answer} />
              </li>
            ))}
          </ul>
        ) : null}
        {afterCases === undefined ? null : (
          <p>
            <Prose text={afterCases} />
          </p>
        )}
      </div>
      <figure className="space-y-1">
        <figcaption className="text-small text-soft">{howToTexts.sampleTitle}</figcaption>
        <pre
          tabIndex={0}
          role="group"
          aria-label={howToTexts.sampleName(shell)}
          className="scrolls-sideways overflow-x-auto border border-rule px-3 py-2"
        >
          <MarkedSample text={sample} />
        </pre>
      </figure>
    </>
  );
}

/** Output with the wanted part marked: what is between double brackets. */
function MarkedSample({ text }: { text: string }) {
  return (
    <code>
      {text.split(/\[\[|\]\]/).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <mark key={index} className="rounded bg-accentWash font-bold text-accent underline underline-offset-2">
            {piece}
          </mark>
        ),
      )}
    </code>
  );
}
