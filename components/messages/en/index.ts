import { records as recordWords } from "@/lib/messages/en/records";
import { en as documentWords } from "@/lib/messages/en/catalogue";
import { failureEvents } from "@/lib/messages/en/failure-events";
import { planWords } from "@/lib/messages/en/plan-words";
import { runs } from "@/lib/messages/en/runs";
import { shells } from "@/lib/messages/en/shells";
import { problemWords } from "@/lib/messages/en/problems";
import { remarkWords } from "@/lib/messages/en/remarks";
import { beginTexts } from "./begin";
import { changeGroupTexts } from "./change-groups";
import { checklistTexts } from "./checklist";
import { certificateFileTexts } from "./certificate-files";
import { overrideScopeTexts } from "./override-scope";
import { choiceTexts } from "./choices";
import { clientAccessHowTo } from "./how-to/client-access";
import { collectTexts } from "./collect";
import { compareTexts } from "./compare";
import { copyTexts } from "./copy";
import { differenceTexts } from "./difference";
import { draftTexts } from "./drafts";
import { errorTexts } from "./errors";
import { everyPageTexts } from "./every-page";
import { factsTexts } from "./facts";
import { fileTexts } from "./files";
import { formTexts } from "./form";
import { frameTexts } from "./frame";
import { goalVariantTexts } from "./goal-variants";
import { handOverTexts } from "./hand-over";
import { hashTexts } from "./hash";
import { helpTexts } from "./help";
import { howToTexts } from "./how-to";
import { journeyTexts } from "./journey";
import { lookUpsTexts } from "./look-ups";
import { lyncPoolHowTo } from "./how-to/lync-pool";
import { mailboxServersHowTo } from "./how-to/mailbox-servers";
import { mailboxTableTexts } from "./mailbox-table";
import { mailboxToolsTexts } from "./mailbox-tools";
import { nextChangeTexts } from "./next-change";
import { nextStepsTexts } from "./next-steps";
import { notFoundTexts } from "./not-found";
import { oneServer } from "./one-server";
import { openTexts } from "./open";
import { outlineTexts } from "./outline";
import { pairTexts } from "./pairs";
import { pastedTexts } from "./pasted";
import { placementDrawingTexts } from "./placement-drawing";
import { placementTexts } from "./placement";
import { planTexts } from "./plan";
import { policiesHowTo } from "./how-to/policies";
import { recordTexts } from "./records";
import { revisionTexts } from "./revisions";
import { reviewTexts } from "./review";
import { sectionNames } from "./section-names";
import { sectionTexts } from "./sections";
import { setAsideTexts } from "./set-aside";
import { shareTexts } from "./share";
import { shortcutTexts } from "./shortcuts";
import { siteTexts } from "./site";
import { startTexts } from "./start";
import { trustHowTo } from "./how-to/trust";
import { unifiedMessagingHowTo } from "./how-to/unified-messaging";
import { valueNoteTexts } from "./value-notes";
import { verifyTexts } from "./verify";
import { versionsHowTo } from "./how-to/versions";

/** Every text of the pages, in British English: the language that the others are translated from, and typed by. */
export const english = {
  begin: beginTexts,
  changeGroups: changeGroupTexts,
  checklist: checklistTexts,
  certificateFile: certificateFileTexts,
  overrideScope: overrideScopeTexts,
  choice: choiceTexts,
  clientAccessHowTo,
  collect: collectTexts,
  compare: compareTexts,
  copy: copyTexts,
  difference: differenceTexts,
  document: documentWords,
  draft: draftTexts,
  error: errorTexts,
  everyPage: everyPageTexts,
  facts: factsTexts,
  failureEvents,
  file: fileTexts,
  form: formTexts,
  frame: frameTexts,
  goalVariant: goalVariantTexts,
  handOver: handOverTexts,
  hash: hashTexts,
  help: helpTexts,
  howTo: howToTexts,
  journey: journeyTexts,
  lookUps: lookUpsTexts,
  lyncPoolHowTo,
  mailboxServersHowTo,
  mailboxTable: mailboxTableTexts,
  mailboxTools: mailboxToolsTexts,
  nextChange: nextChangeTexts,
  nextSteps: nextStepsTexts,
  notFound: notFoundTexts,
  oneServer,
  open: openTexts,
  outline: outlineTexts,
  pair: pairTexts,
  pasted: pastedTexts,
  placement: placementTexts,
  placementDrawing: placementDrawingTexts,
  plan: planTexts,
  planWords,
  policiesHowTo,
  problem: problemWords,
  record: recordTexts,
  recordWords,
  remark: remarkWords,
  review: reviewTexts,
  revision: revisionTexts,
  runs,
  section: sectionTexts,
  sectionNames,
  setAside: setAsideTexts,
  share: shareTexts,
  shells,
  shortcut: shortcutTexts,
  site: siteTexts,
  start: startTexts,
  trustHowTo,
  unifiedMessagingHowTo,
  valueNotes: valueNoteTexts,
  verify: verifyTexts,
  versionsHowTo,
};
