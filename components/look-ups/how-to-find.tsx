"use client";

import { useSyncExternalStore, type ReactNode } from "react";
import { CopyButton } from "@/components/clipboard/copy-button";
import { commandName } from "@/components/clipboard/command-name";
import { useHowToTexts } from "@/components/messages/how-to";
import type { HowToText } from "@/components/messages/how-to-text";
import { Disclosure } from "@/components/ui/disclosure";
import { howToPreference } from "./how-to-preference";
import type { LookUp } from "./look-up";

export interface HowToFindProps {
  readonly lookUp: LookUp;
  readonly text: HowToText;
  readonly children?: ReactNode;
}

/** How to look an answer up, and the box for what comes out. Open until its reader closes one; remembered for all of them. */
export function HowToFind({ lookUp, text, children }: HowToFindProps) {
  const howToTexts = useHowToTexts();
  const { command, sample } = lookUp;
  const { name: shell, ...usual } = howToTexts.shells[lookUp.shell];
  const { where = usual.where, account = usual.account, title = howToTexts.title, lookFor } = text;
  const open = useSyncExternalStore(howToPreference.subscribe, howToPreference.isOn, () => true);
  return (
    <Disclosure
      title={title}
      open={open}
      onToggle={(event) => howToPreference.setOn(event.currentTarget.open)}
      className="no-print"
    >
      <div className="max-w-measure space-y-3 border-l-4 border-rule py-1 pl-4">
        <p>
          {howToTexts.where(shell)} <span className="text-soft">{howToTexts.whereOn(where, account)}</span>
        </p>
        <div className="space-y-2 bg-raised p-3">
          <pre className="whitespace-pre-wrap break-words">
            <code>{command}</code>
          </pre>
          <CopyButton text={command} what={`${shell}: ${commandName(command)}`} />
        </div>
        <p className="text-small text-soft">{howToTexts.reads}</p>
        <p>{lookFor}</p>
        <figure className="space-y-1">
          <figcaption className="text-small text-soft">{howToTexts.sampleTitle}</figcaption>
          <pre
            tabIndex={0}
            role="group"
            aria-label={howToTexts.sampleName(shell)}
            className="overflow-x-auto border border-rule px-3 py-2"
          >
            <MarkedSample text={sample} />
          </pre>
        </figure>
        {children}
      </div>
    </Disclosure>
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
