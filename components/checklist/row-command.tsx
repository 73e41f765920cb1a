"use client";

import { useState } from "react";
import { CopyButton } from "@/components/clipboard/copy-button";
import { commandName } from "@/components/clipboard/command-name";
import { useChecklistTexts } from "@/components/messages/checklist";
import { CommandText } from "@/components/ui/command-text";
import { Disclosure } from "@/components/ui/disclosure";

export interface RowCommandProps {
  readonly name: string;
  readonly command: string | undefined;
  readonly printing: boolean;
  /** Whether its name stays in the wide table, where a command alone is known by its look. */
  readonly said?: boolean;
}

/** A longer command, of half a dozen lines, pushes what it is for out of sight; it is copied without being unfolded. */
const longestInSight = 320;

/** A command with Copy beside it, as a term and its text. */
export function RowCommand({ name, command, printing, said = false }: RowCommandProps) {
  const checklistTexts = useChecklistTexts();
  const [open, setOpen] = useState(false);
  if (command === undefined) return null;
  const code = (
    <code className="block whitespace-pre-wrap break-words py-1">
      <CommandText command={command} />
    </code>
  );
  return (
    <>
      <dt className={`text-small text-soft ${said ? "" : "wide:sr-only"}`}>{name}</dt>
      <dd className="flex min-w-0 flex-col gap-2 bg-raised px-3 py-2 md:flex-row md:items-start md:justify-between print:border">
        <div className="min-w-0 flex-1">
          {command.length <= longestInSight ? (
            code
          ) : (
            <Disclosure
              title={checklistTexts.showCommand}
              open={open || printing}
              onToggle={(event) => {
                // On paper every command is there, and afterwards it is again as its reader left it.
                if (!printing) setOpen(event.currentTarget.open);
              }}
            >
              {code}
            </Disclosure>
          )}
        </div>
        <CopyButton text={command} what={commandName(command)} />
      </dd>
    </>
  );
}
