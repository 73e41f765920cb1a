import { compareFacts } from "@/lib/facts/compare-facts";
import { contradiction } from "@/lib/facts/contradiction";

/** A web.config that the script would refuse to edit, or that keeps instant messaging off (domain section 3). */
export const facts = [
  compareFacts({
    place: "mailbox-server",
    reads: ["web-config"],
    contradictions({ "web-config": config }, { server: { fqdn: server } }) {
      if (config === undefined) return [];
      const { enableImForOwaPremium, problem, readOnly } = config;
      return [
        ...(enableImForOwaPremium === true ? [contradiction("im-switched-off", undefined, { server })] : []),
        ...(problem === "" ? [] : [contradiction("web-config", undefined, { server, problem })]),
        ...(readOnly ? [contradiction("web-config", undefined, { server, problem: undefined })] : []),
      ];
    },
  }),
];
