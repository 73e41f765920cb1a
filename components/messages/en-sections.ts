import type { QuestionPath } from "@/lib/answers/questions/shapes";
import type { SectionId } from "@/lib/answers/sections";
import type { DiscoveryAnswer, ExchangeVersion, Goal, LyncVersion, UmPlacement } from "@/lib/answers/types";

/** One answer to choose, and what it means. */
export interface ChoiceText {
  readonly label: string;
  readonly hint: string;
}

/** Short names of the sections, for the rail and the review. */
export const sectionNames: Readonly<Record<SectionId, string>> = {
  goal: "Goal",
  versions: "Versions",
  "unified-messaging": "Unified Messaging",
  "lync-pool": "Lync pool",
  "client-access": "Client Access servers",
  "mailbox-servers": "Mailbox servers",
  trust: "Trust in Lync",
  policies: "Mailbox policies",
  change: "Change request",
};

const notPlanned = "Not planned by this version of the wizard.";

export const goalChoices: Readonly<Record<Goal, ChoiceText>> = {
  integrate: {
    label: "Bring presence and chat to Outlook Web App",
    hint: "Users see who is available and send instant messages in the browser.",
  },
  reapply: {
    label: "Repair it after a Cumulative Update",
    hint: `It worked until an update replaced web.config. ${notPlanned}`,
  },
  "renew-certificate": {
    label: "Replace the certificate",
    hint: `The old one expires, or expired already. ${notPlanned}`,
  },
  "repair-duplicate": {
    label: "Remove trust that broke it",
    hint: `It stopped when a trusted application pool was made for a server that Lync knew. ${notPlanned}`,
  },
  "turn-off": {
    label: "Turn instant messaging off",
    hint: "Users no longer see presence and chat in Outlook Web App.",
  },
};

export const exchangeChoices: Readonly<Record<ExchangeVersion, ChoiceText>> = {
  "2013": { label: "Exchange Server 2013", hint: "Settings are written into web.config on each Mailbox server." },
  "2010": { label: "Exchange Server 2010", hint: notPlanned },
  "2016": { label: "Exchange Server 2016", hint: notPlanned },
  "2019": { label: "Exchange Server 2019", hint: notPlanned },
};

export const lyncChoices: Readonly<Record<LyncVersion, ChoiceText>> = {
  "lync-2013": { label: "Lync Server 2013", hint: "The version that Microsoft’s article describes." },
  "skype-2015": { label: "Skype for Business Server 2015", hint: notPlanned },
  "skype-2019": { label: "Skype for Business Server 2019", hint: notPlanned },
};

/** What each branch means; what a wrong choice does stands in the drawing, and here where there is no drawing. */
export const placementChoices: Readonly<Record<UmPlacement, ChoiceText & { readonly ifWrong?: string }>> = {
  "same-computer": {
    label: "On the same computer",
    hint: "Each Mailbox server runs the Unified Messaging service and its Call Router. With a SipName dial plan, which is asked for next, Lync finds it by itself, and no trust is made.",
  },
  "separate-computers": {
    label: "On separate computers",
    hint: "The Call Router runs on Client Access servers, the service on Mailbox servers. Lync must be told to trust each certificate name.",
  },
  none: {
    label: "Unified Messaging does not run here",
    hint: "Neither service is used on these servers, so nothing makes Lync find them, and trust is made.",
    ifWrong:
      "If a service does run with a SipName dial plan, Lync gets two entries for one server, and instant messaging stops.",
  },
};

/** The drawing before the choice. Unified Messaging is what Exchange calls voice mail. */
export const placementDrawing = {
  lync: "Lync knows",
  nobody: "nobody",
  found: "mbx01, found",
  told: "mbx01, told",
  mailboxServer: "mbx01",
  clientAccessServer: "cas01",
  router: "Call Router",
  service: "UM service",
  same: {
    right:
      "Same computer: the Call Router and the Unified Messaging service run on mbx01. Lync has found mbx01 and talks to it.",
    caption: "Lync finds the server by itself.",
    wrong:
      "Chosen wrongly: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync knows nobody, and the line to mbx01 is broken.",
    ifWrong: "Lync knows none of the servers and refuses them, so instant messaging never starts. Nothing else breaks.",
  },
  separate: {
    right:
      "Separate computers: the Call Router runs on cas01 and the Unified Messaging service on mbx01. Lync was told about mbx01 and talks to it.",
    caption: "Lync must be told which servers to trust.",
    wrong:
      "Chosen wrongly: both services run on mbx01. Lync has found mbx01 and was told about it too; the second entry is crossed out, and the line to mbx01 is broken.",
    ifWrong:
      "Lync gets two entries for one server, and instant messaging stops for everybody. The scripts look first and refuse.",
  },
} as const;

export const discoveryLabels: Readonly<Record<DiscoveryAnswer, string>> = {
  unknown: "Not known",
  yes: "Yes",
  no: "No",
};

/** What the page says when a needed answer is missing; keys are paths of answers.json, rows without their number. */
export const missingAnswers: Readonly<Record<string, string>> = {
  goal: "Choose what you want to do, for example to bring presence and chat to Outlook Web App.",
  "exchange.version": "Choose your version of Exchange, for example Exchange Server 2013.",
  "lync.version": "Choose your version of Lync, for example Lync Server 2013.",
  "um.placement": "Choose where the Unified Messaging services run, for example on separate computers.",
  "um.sipNameDialPlan":
    "Choose whether these servers host a SipName dial plan, for example no when nobody uses Lync voice mail.",
  "um.dialPlans": "Enter the name of at least one dial plan, for example Contoso SIP Dial Plan.",
  "lync.poolFqdn": "Enter the name of the Lync pool, for example pool01.contoso.com.",
  clientAccessServers: "Enter at least one Client Access server, for example cas01.contoso.com.",
  mailboxServers: "Enter at least one Mailbox server, for example mbx01.contoso.com.",
  "mailboxServers[].fqdn": "Enter the name of this Mailbox server, for example mbx01.contoso.com.",
  "mailboxServers[].thumbprint":
    "Enter the thumbprint of its certificate, for example 3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94.",
  "lync.siteId": "Enter the SiteId of the Lync site, for example Munich.",
  "mailboxPolicies.scope": "Choose which mailbox policies change, for example the ones that you name.",
  "mailboxPolicies.names": "Enter the name of at least one mailbox policy, for example Default.",
};

/** Labels and hints of the controls, by section. */
export const fields = {
  goal: "Goal of the change",
  exchangeVersion: "Version of Exchange",
  lyncVersion: "Version of Lync",
  placement: "Placement of the Unified Messaging services",
  placementHint:
    "Unified Messaging is the voice mail of Exchange. It has two parts: a Call Router that takes calls, and a service that answers them. This is what each answer means, and what comes of a wrong one:",
  ifWrong: "If this is chosen wrongly",
  sipName: {
    legend: "Do these servers host a SipName dial plan?",
    hint: "A dial plan of this kind gives Lync users voice mail, and makes Lync find its servers.",
    yes: "Yes, they host at least one",
    no: "No, none of them does",
  },
  addToDialPlans: {
    legend: "Shall this change add servers to dial plans?",
    hint: "Microsoft’s article says so, but it changes voice mail and may make Lync find the servers. Leave it out unless you were asked for it.",
    yes: "Yes, add them to the plans named here",
    no: "No, leave voice mail alone",
  },
  dialPlans: {
    legend: "SIP URI dial plans",
    item: "Dial plan",
    add: "Add another dial plan",
    hint: "One name in each field, for example Contoso SIP Dial Plan. You can paste a list with one name in each line.",
  },
  poolFqdn: {
    label: "Full name of the pool",
    hint: "For example pool01.contoso.com: the name of the pool, not of one of its servers.",
  },
  clientAccess: {
    legend: "Client Access servers",
    item: "Client Access server",
    add: "Add another server",
    hint: "One full name in each field, for example cas01.contoso.com. You can paste a whole list: lines, commas or semicolons separate the names.",
  },
  mailbox: {
    legend: "Mailbox servers",
    item: "Mailbox server",
    add: "Add another server",
    meaning:
      "One row for each server, for example mbx01.contoso.com. The certificate name is the name after CN= in the certificate that the server shows to Lync; leave it empty where that is the full name. “Lync lists it already” may stay at Not known: the scripts look before they change anything.",
    hint: "You can paste a list of names, a column, or a block from a spreadsheet: it fills right and down. Enter goes to the next server, and from the last one it continues.",
    number: "No.",
    find: "Find a server",
    shown: (shown: number, count: number) =>
      `${shown} of ${count} shown. Rows that need attention and rows without a name are always shown.`,
    allSet: (count: number) => `“Lync lists it already” is set for ${count} rows.`,
    same: "Same certificate on every server",
    sameHint:
      "For one certificate with a name that all servers share. Leave the name empty where each server presents its own name.",
    sameApply: (count: number) => `Apply to all ${count} rows`,
    sameApplied: (count: number) => `The certificate is set for ${count} rows.`,
    fqdn: "Full name",
    certificateName: "Certificate name",
    certificateNameHint: "(if different)",
    thumbprint: "Thumbprint",
    discovered: "Lync lists it already",
    setAll: "Set “Lync lists it already” for all rows",
    setAllNothing: "Choose",
  },
  siteId: {
    label: "SiteId of the Lync site",
    hint: "For example Munich: the short ID, not the display name, and without “site:”.",
  },
  applicationId: {
    label: "Application ID",
    hint: "The name of Outlook Web App in the list of trusted applications, in letters and digits. Leave it as it is unless it is taken.",
  },
  port: {
    label: "Port",
    hint: "An entry in the topology; it opens no firewall port. Leave it as it is unless it is taken.",
  },
  policies: {
    legend: "Mailbox policies to change",
    named: { label: "The policies that I name", hint: "All others stay as they are." },
    all: {
      label: "Every policy that exists when the script runs",
      hint: "Also those in which instant messaging was switched off on purpose.",
    },
    names: "Names of the policies",
    item: "Mailbox policy",
    add: "Add another policy",
    namesHint: "One name in each field, for example Default. You can paste a list with one name in each line.",
  },
  change: {
    reference: { label: "Change reference", hint: "For example CHG0031234." },
    reason: {
      label: "Reason",
      hint: "What the change board should know, for example “Presence in Outlook Web App for the sales team”.",
    },
    requestedBy: { label: "Requested by", hint: "A person or a team, for example Messaging team." },
    windowStart: { label: "Start of the window", hint: "Date, T, time and zone: 2026-11-28T22:00+01:00." },
    windowMinutes: { label: "Length of the window in minutes", hint: "The plan says how many of them it needs." },
    testUser: { label: "Test user", hint: "A mailbox on one of these servers, enabled for Lync: im.test@contoso.com." },
    notes: { label: "Notes", hint: "They stand in the documents as you write them here, and in no script." },
    recordsDirectory: {
      label: "Records directory",
      hint: "A folder on each server for logs, results and undo records.",
    },
  },
  optional: "(optional)",
} as const;

/** What the review calls an answer. A field of a row without a label stands by itself. */
export interface AnswerText {
  readonly label?: string;
  /** The words of each choice, as the form holds it. */
  readonly choices?: Readonly<Record<string, Pick<ChoiceText, "label">>>;
}

/** The words of every answer, as the control that asks for it has them. */
export const answerTexts: Readonly<Record<QuestionPath, AnswerText>> = {
  goal: { label: fields.goal, choices: goalChoices },
  "exchange.version": { label: fields.exchangeVersion, choices: exchangeChoices },
  "lync.version": { label: fields.lyncVersion, choices: lyncChoices },
  "lync.poolFqdn": fields.poolFqdn,
  "lync.siteId": fields.siteId,
  "um.placement": { label: fields.placement, choices: placementChoices },
  "um.sipNameDialPlan": yesOrNo(fields.sipName),
  "um.addToDialPlans": yesOrNo(fields.addToDialPlans),
  "um.dialPlans": { label: fields.dialPlans.legend },
  clientAccessServers: { label: fields.clientAccess.legend },
  mailboxServers: { label: fields.mailbox.legend },
  "mailboxServers[].fqdn": {},
  "mailboxServers[].certificateName": { label: fields.mailbox.certificateName },
  "mailboxServers[].thumbprint": {},
  "mailboxServers[].discoveredByLync": {
    label: fields.mailbox.discovered,
    choices: {
      yes: { label: discoveryLabels.yes },
      no: { label: discoveryLabels.no },
      unknown: { label: discoveryLabels.unknown },
    },
  },
  "trustedApplication.applicationId": fields.applicationId,
  "trustedApplication.port": fields.port,
  "mailboxPolicies.scope": {
    label: fields.policies.legend,
    choices: { named: fields.policies.named, all: fields.policies.all },
  },
  "mailboxPolicies.names": { label: fields.policies.names },
  "change.reference": fields.change.reference,
  "change.reason": fields.change.reason,
  "change.requestedBy": fields.change.requestedBy,
  "change.windowStart": fields.change.windowStart,
  "change.windowMinutes": fields.change.windowMinutes,
  "change.testUser": fields.change.testUser,
  "change.notes": fields.change.notes,
  recordsDirectory: fields.change.recordsDirectory,
};

function yesOrNo(texts: { readonly legend: string; readonly yes: string; readonly no: string }): AnswerText {
  const { legend, yes, no } = texts;
  return { label: legend, choices: { yes: { label: yes }, no: { label: no } } };
}
