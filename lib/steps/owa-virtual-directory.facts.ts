import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";
import { serverContradictions } from "@/lib/facts/server-contradictions";

/** The one directory that the plan changes; others on a server belong to others. */
const directory = "owa (Default Web Site)";

export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["exchange-servers"],
    contradictions: (found, topology) =>
      serverContradictions(found["exchange-servers"], topology, topology.clientAccessServers, "client-access"),
  }),
  compareFacts({
    place: "exchange",
    reads: ["owa-virtual-directories"],
    contradictions(found, { clientAccessServers }) {
      const asked = found["owa-virtual-directories"]?.servers;
      if (asked === undefined) return [];
      const entryOf = (server: string) => asked.find((one) => sameName(one.server, server));
      const unreadable = clientAccessServers.filter((server) => "error" in (entryOf(server) ?? {}));
      const lacking = clientAccessServers.filter((server) => {
        const entry = entryOf(server);
        if (entry === undefined) return true;
        return !("error" in entry) && !entry.directories.some(({ name }) => sameName(name, directory));
      });
      return [
        ...(unreadable.length > 0 ? [contradiction("unreadable-directory", undefined, { servers: unreadable })] : []),
        ...(lacking.length > 0
          ? [contradiction("no-directory", "client-access", { servers: lacking, directory })]
          : []),
      ];
    },
  }),
];
