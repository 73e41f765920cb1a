import { drawing } from "./drawing";
import { failureEvents } from "./failure-events";
import { language, locale } from "./locale";
import { onClientAccess } from "./on-client-access";
import { onOverride } from "./on-override";
import { oneServer } from "./one-server";
import { reasons } from "./reasons";
import { roles } from "./roles";
import { servers } from "./servers";
import { steps } from "./steps.gen";
import { trust } from "./trust";

/** What a plan says before it is a document. Apart from the rest, so that a page with a plan loads no more than this. */
export const planWords = {
  locale,
  language,
  drawing,
  failureEvents,
  onClientAccess,
  onOverride,
  oneServer,
  reasons,
  roles,
  servers,
  steps,
  trust,
};
