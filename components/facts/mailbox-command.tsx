"use client";

import { collectCommands, collectFrom, serversToName } from "@/lib/render/collect/collect-commands";
import type { DraftRecord } from "@/components/drafts/stored-drafts";
import { useOfRecord } from "@/components/drafts/use-drafts";
import { useCollectTexts } from "@/components/messages/collect";
import { CollectCommand } from "./collect-command";

const serversOf = ({ draft }: DraftRecord) => draft["mailbox-servers"]?.servers;

/** The command that visits all Mailbox servers: those of the draft, or with a gap for their names. */
export function MailboxCommand() {
  const texts = useCollectTexts();
  const command = collectFrom((useOfRecord(serversOf) ?? []).map(({ fqdn }) => fqdn ?? ""));
  return (
    <>
      <span className="block text-small text-soft">
        {command === undefined ? texts.nameServers(serversToName) : texts.ofDraft}
      </span>
      <CollectCommand text={command ?? collectCommands["mailbox-server"]} />
    </>
  );
}
