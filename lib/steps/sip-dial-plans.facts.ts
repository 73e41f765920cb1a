import { compareFacts } from "@/lib/facts/compare-facts";
import { sameName } from "@/lib/facts/computer-name";
import { contradiction } from "@/lib/facts/contradiction";

export const facts = [
  compareFacts({
    place: "exchange",
    reads: ["dial-plans"],
    contradictions(found, { dialPlans: planned }) {
      const known = found["dial-plans"]?.dialPlans ?? [];
      if (known.length === 0) return [];
      const dialPlans = known.map(({ name }) => name);
      return planned.flatMap((dialPlan) => {
        const type = known.find(({ name }) => sameName(name, dialPlan))?.uriType;
        if (type !== undefined && sameName(type, "SipName")) return [];
        return [contradiction("no-dial-plan", "unified-messaging", { dialPlan, type, dialPlans })];
      });
    },
  }),
];
