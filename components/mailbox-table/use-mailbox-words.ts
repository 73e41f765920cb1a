import { mailboxServersWords } from "@/lib/messages/en/answers/mailbox-servers";
import { useAnswerWords } from "@/components/messages/answer-words";

/** What people read about the table of Mailbox servers and its columns, by the key of a column. */
export function useMailboxWords() {
  const words = useAnswerWords(mailboxServersWords);
  return {
    table: words.mailboxServers,
    fqdn: words["mailboxServers[].fqdn"],
    certificateName: words["mailboxServers[].certificateName"],
    thumbprint: words["mailboxServers[].thumbprint"],
    previousThumbprint: words["mailboxServers[].previousThumbprint"],
    previousCertificateName: words["mailboxServers[].previousCertificateName"],
    discoveredByLync: words["mailboxServers[].discoveredByLync"],
  };
}
