import { collectArchiveName, collectCommands } from "@/lib/render/collect/collect-commands";
import { useCollectTexts } from "@/components/messages/collect";
import { buttonClass } from "@/components/ui/button";
import { CollectCommand } from "./collect-command";
import { MailboxCommand } from "./mailbox-command";

export const allPlaces = ["lync", "exchange", "mailbox-server"] as const;

export type CollectPlace = (typeof allPlaces)[number];

/** The archive that asks the servers, with the commands of these places. */
export function CollectParts({ places }: { readonly places: readonly CollectPlace[] }) {
  const texts = useCollectTexts();
  return (
    <>
      <p className="text-soft">{places.length === allPlaces.length ? texts.lead : texts.leadExchange}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <a href={`/${collectArchiveName}`} download className={buttonClass()}>
          {texts.download}
        </a>
        <span className="text-small text-soft">{texts.downloadHint}</span>
      </p>
      <p>{texts.unpack(places.length)}</p>
      <ol className="list-none space-y-3">
        {places.map((place) => (
          <li key={place} className="space-y-1">
            <span className="block text-small font-bold">{texts.places[place]}</span>
            {place === "mailbox-server" ? <MailboxCommand /> : <CollectCommand text={collectCommands[place]} />}
          </li>
        ))}
        {places.includes("mailbox-server") ? (
          <li className="space-y-1">
            <span className="block text-small text-soft">{texts.each}</span>
            <CollectCommand text={collectCommands.eachMailboxServer} />
          </li>
        ) : null}
      </ol>
    </>
  );
}
