import { CommandText } from "@/components/ui/command-text";
import { Prose } from "@/components/ui/prose";
import { commandName } from "./command-name";
import { CopyButton } from "./copy-button";

/** A command behind a colon, with which an advice ends. */
const endsWithCommand = /^(.*:) ([A-Z][a-z]+-[A-Z]\w+ -\S.*[^.])$/s;

/** What to do, in sentences; a command at their end has a block of its own, and is copied. */
export function AdviceText({ text }: { text: string }) {
  const [, sentences, command] = endsWithCommand.exec(text) ?? [];
  if (sentences === undefined || command === undefined) return <Prose text={text} />;
  return (
    <>
      <Prose text={sentences} />
      <span className="mt-2 flex flex-wrap items-start justify-between gap-2 bg-raised px-3 py-2">
        <code className="min-w-0 flex-1 basis-60 whitespace-pre-wrap break-words py-1">
          <CommandText command={command} />
        </code>
        <CopyButton text={command} what={commandName(command)} />
      </span>
    </>
  );
}
