import { collectArchiveName, collectCommands } from "@/lib/render/collect/collect-commands";
import { useCollectTexts } from "@/components/messages/collect";
import { CopyButton } from "@/components/clipboard/copy-button";
import { buttonClass } from "@/components/ui/button";
import { FactsDrop } from "./facts-drop";

const places = ["lync", "exchange", "mailbox-server"] as const;

export interface CollectOfferProps {
  /** Among questions it is a line that opens; on a page of its own it is open. */
  readonly folded?: boolean;
}

/** The archive that asks the servers, with its three commands. Read and saved before any program runs. */
export function CollectOffer({ folded = false }: CollectOfferProps) {
  const texts = useCollectTexts();
  return (
    <FactsDrop label={texts.label} hint={texts.hint} {...(folded ? { fold: texts.summary } : {})}>
      <p className="text-soft">{texts.lead}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={`/${collectArchiveName}`} download className={buttonClass()}>
          {texts.download}
        </a>
        <span className="text-small text-soft">{texts.downloadHint}</span>
      </p>
      <p>{texts.unpack}</p>
      <ol className="list-none space-y-3">
        {places.map((place) => (
          <li key={place} className="space-y-1">
            <span className="block text-small font-bold">{texts.places[place]}</span>
            <Command text={collectCommands[place]} />
          </li>
        ))}
        <li className="space-y-1">
          <span className="block text-small text-soft">{texts.each}</span>
          <Command text={collectCommands.eachMailboxServer} />
        </li>
      </ol>
    </FactsDrop>
  );
}

function Command({ text }: { text: string }) {
  return (
    <span className="flex flex-wrap items-start gap-x-4 gap-y-1 border-l border-rule pl-3">
      <code className="min-w-0 font-mono text-small [overflow-wrap:anywhere]">{text}</code>
      <CopyButton text={text} what={text} />
    </span>
  );
}
