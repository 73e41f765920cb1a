import { allPolicies } from "./all-policies";
import { dialPlans } from "./dial-plans";
import { hostileText } from "./hostile-text";
import { noSipDialPlan } from "./no-sip-dial-plan";
import { sameComputer } from "./same-computer";
import { sharedCertificate } from "./shared-certificate";
import { split1 } from "./split-1";
import { split12 } from "./split-12";
import { split3 } from "./split-3";
import { turnOff } from "./turn-off";

/** Named example answers, valid for `parseAnswers`: golden files, documents, tests and the demonstration all use these. */
export const scenarios: Record<string, unknown> = {
  "same-computer": sameComputer,
  "split-1": split1,
  "split-3": split3,
  "split-12": split12,
  "no-sip-dial-plan": noSipDialPlan,
  "shared-certificate": sharedCertificate,
  "dial-plans": dialPlans,
  "all-policies": allPolicies,
  "turn-off": turnOff,
  "hostile-text": hostileText,
};
