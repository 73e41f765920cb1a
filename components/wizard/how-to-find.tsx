"use client";

import { useSyncExternalStore } from "react";
import { CopyButton } from "@/components/clipboard/copy-button";
import { en } from "@/components/messages/en";
import type { HowTo, HowToId } from "@/components/messages/en-how-to";
import { Disclosure } from "@/components/ui/disclosure";
import { howToPreference } from "./how-to-preference";

/** How to look an answer up. Open until its reader closes one; that is remembered for all of them. */
export function HowToFind({ id }: { id: HowToId }) {
  const { shell, where, command, lookFor, title = en.howToTitle }: HowTo = en.howTo[id];
  const open = useSyncExternalStore(howToPreference.subscribe, howToPreference.isOpen, () => true);
  return (
    <Disclosure
      title={title}
      open={open}
      onToggle={(event) => howToPreference.setOpen(event.currentTarget.open)}
      className="no-print"
    >
      <div className="space-y-2 border-l-4 border-rule py-1 pl-4">
        <p>{en.howToWhere(shell, where)}</p>
        <div className="space-y-2 bg-raised p-3">
          <pre className="whitespace-pre-wrap break-words">
            <code>{command}</code>
          </pre>
          <CopyButton text={command} what={`${shell}: ${command.split(" ")[0]}`} />
        </div>
        <p>{lookFor}</p>
        <p className="text-soft">{en.howToReads}</p>
      </div>
    </Disclosure>
  );
}
