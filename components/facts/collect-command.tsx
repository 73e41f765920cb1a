import { CommandText } from "@/components/ui/command-text";
import { CopyButton } from "@/components/clipboard/copy-button";

/** One command of the archive, with the button that copies it. */
export function CollectCommand({ text }: { text: string }) {
  return (
    <span className="flex flex-wrap items-start gap-x-4 gap-y-1 border-l border-rule pl-3">
      <code className="min-w-0 whitespace-pre-wrap font-mono text-small">
        <CommandText command={text} />
      </code>
      <CopyButton text={text} what={text} />
    </span>
  );
}
