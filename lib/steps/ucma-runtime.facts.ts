import { compareFacts } from "@/lib/facts/compare-facts";
import { contradiction } from "@/lib/facts/contradiction";

export const facts = [
  compareFacts({
    place: "mailbox-server",
    reads: ["ucma-runtime"],
    contradictions: ({ "ucma-runtime": runtime }, { server }) =>
      runtime?.exists === false ? [contradiction("no-runtime", undefined, { server: server.fqdn })] : [],
  }),
];
