import { compareFacts } from "@/lib/facts/compare-facts";
import { computerName, sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";
import { serverContradictions } from "@/lib/facts/server-contradictions";

export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["exchange-servers"],
    contradictions(found, topology) {
      const planned = topology.mailboxServers.map(({ fqdn }) => fqdn);
      return serverContradictions(found["exchange-servers"], topology, planned, "mailbox-servers");
    },
  }),
  // Wherever a database can become active, Outlook Web App runs for some users.
  compareFacts({
    place: "exchange",
    reads: ["databases", "mailbox-servers"],
    contradictions(found, { mailboxServers, exchange }) {
      // In Exchange 2010 it runs on the Client Access servers, wherever a mailbox is.
      if (exchange.settings === "virtual-directory") return [];
      const isBlocked = (name: string) =>
        (found["mailbox-servers"]?.servers ?? []).some(
          (one) => sameName(one.name, name) && sameName(one.databaseCopyAutoActivationPolicy, "Blocked"),
        );
      const isPlanned = (name: string) => mailboxServers.some(({ fqdn }) => computerName(fqdn) === computerName(name));
      const uncovered = (found.databases?.databases ?? [])
        .filter(({ recovery, servers }) => recovery !== true && servers.some(isPlanned))
        .map(({ name, servers }) => ({ name, copies: servers.filter((one) => !isPlanned(one) && !isBlocked(one)) }))
        .filter(({ copies }) => copies.length > 0);
      if (uncovered.length === 0) return [];
      const servers = [...new Set(uncovered.flatMap(({ copies }) => copies))];
      const databases = uncovered.map(({ name }) => name);
      return [contradiction("uncovered-copy", "mailbox-servers", { databases, servers })];
    },
  }),
];
