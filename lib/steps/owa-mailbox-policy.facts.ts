import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";

export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["owa-mailbox-policies"],
    contradictions(found, { mailboxPolicies: { scope, names } }) {
      const policies = (found["owa-mailbox-policies"]?.policies ?? []).map(({ name }) => name);
      if (scope === "all" || policies.length === 0) return [];
      return names
        .filter((policy) => !policies.some((one) => sameName(one, policy)))
        .map((policy) => contradiction("no-policy", "policies", { policy, policies }));
    },
  }),
];
