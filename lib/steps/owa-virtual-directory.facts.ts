import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction, type Contradiction } from "@/lib/facts/contradiction";
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
      return clientAccessServers.flatMap((server): readonly Contradiction[] => {
        const entry = asked.find((one) => sameName(one.server, server));
        if (entry !== undefined && "error" in entry)
          return [contradiction("unreadable-directory", undefined, { server })];
        if (entry?.directories.some(({ name }) => sameName(name, directory))) return [];
        return [contradiction("no-directory", "client-access", { server, directory })];
      });
    },
  }),
];
