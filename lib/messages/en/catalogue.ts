import { assessment } from "./assessment";
import { changeRequest } from "./change-request";
import { checklist } from "./checklist";
import { collect } from "./collect";
import { documents } from "./documents";
import { follows } from "./follows";
import { goals } from "./goals";
import { documentsOnClientAccess, onClientAccess } from "./on-client-access";
import { notices } from "./notices";
import { documentsOnOverride, onOverride } from "./on-override";
import { planText } from "./plan-text";
import { planWords } from "./plan-words";
import { problemWords } from "./problems";
import { readMe } from "./read-me";
import { runs } from "./runs";
import { shareLink } from "./share-link";
import { symptoms } from "./symptoms";

/** English: everything that documents say. One file for each subject. */
export const en = {
  ...planWords,
  assessment,
  changeRequest,
  checklist,
  collect,
  documents,
  follows,
  goals,
  notices,
  onClientAccess: { ...onClientAccess, ...documentsOnClientAccess },
  onOverride: { ...onOverride, ...documentsOnOverride },
  planText,
  problems: problemWords,
  readMe,
  runs,
  shareLink,
  symptoms,
};
