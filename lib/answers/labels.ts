/** How people call an answer, and an example as it would be in answers.json. */
export interface AnswerLabel {
  readonly label: string;
  readonly example: string;
}

const labels: ReadonlyMap<string, AnswerLabel> = new Map(
  Object.entries({
    "": { label: "answers", example: '{ "schema": 1, "goal": "integrate" }' },
    schema: { label: "format of the answers", example: "1" },
    goal: { label: "goal", example: '"integrate"' },
    exchange: { label: "Exchange answers", example: '{ "version": "2013" }' },
    "exchange.version": { label: "Exchange version", example: '"2013"' },
    lync: { label: "Lync answers", example: '{ "version": "lync-2013", "poolFqdn": "pool01.contoso.com" }' },
    "lync.version": { label: "Lync version", example: '"lync-2013"' },
    "lync.poolFqdn": { label: "Lync pool", example: '"pool01.contoso.com"' },
    "lync.siteId": { label: "SiteId of the Lync site", example: '"Redmond"' },
    um: {
      label: "Unified Messaging answers",
      example: '{ "placement": "separate-computers", "sipNameDialPlan": true }',
    },
    "um.placement": { label: "placement of Unified Messaging", example: '"separate-computers"' },
    "um.sipNameDialPlan": { label: "answer about SipName dial plans", example: "true" },
    "um.addToDialPlans": { label: "choice to add servers to dial plans", example: "false" },
    "um.dialPlans": { label: "dial plans", example: '["Contoso SIP Dial Plan"]' },
    "um.dialPlans[]": { label: "dial plan", example: '"Contoso SIP Dial Plan"' },
    clientAccessServers: { label: "Client Access servers", example: '["cas01.contoso.com"]' },
    "clientAccessServers[]": { label: "Client Access server", example: '"cas01.contoso.com"' },
    mailboxServers: {
      label: "Mailbox servers",
      example: '[{ "fqdn": "mbx01.contoso.com", "thumbprint": "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94" }]',
    },
    "mailboxServers[]": {
      label: "Mailbox server",
      example: '{ "fqdn": "mbx01.contoso.com", "thumbprint": "3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94" }',
    },
    "mailboxServers[].fqdn": { label: "name", example: '"mbx01.contoso.com"' },
    "mailboxServers[].certificateName": { label: "certificate name", example: '"mbx01.contoso.com"' },
    "mailboxServers[].thumbprint": { label: "thumbprint", example: '"3F9A61C2D45B70E8A1C6F2049BD3E7581A6C0D94"' },
    "mailboxServers[].discoveredByLync": { label: "answer whether Lync lists it", example: '"unknown"' },
    trustedApplication: { label: "trusted application", example: '{ "applicationId": "OutlookWebApp", "port": 5199 }' },
    "trustedApplication.applicationId": { label: "application ID", example: '"OutlookWebApp"' },
    "trustedApplication.port": { label: "port of the trusted application", example: "5199" },
    mailboxPolicies: { label: "mailbox policies", example: '{ "scope": "named", "names": ["Default"] }' },
    "mailboxPolicies.scope": { label: "choice of mailbox policies", example: '"named"' },
    "mailboxPolicies.names": { label: "names of mailbox policies", example: '["Default"]' },
    "mailboxPolicies.names[]": { label: "mailbox policy", example: '"Default"' },
    recordsDirectory: { label: "records directory", example: '"C:\\\\ProgramData\\\\OwaIm"' },
    change: { label: "change details", example: '{ "reference": "CHG0031234" }' },
    "change.reference": { label: "change reference", example: '"CHG0031234"' },
    "change.reason": { label: "reason for the change", example: '"Presence in Outlook Web App"' },
    "change.requestedBy": { label: "requester", example: '"Messaging team"' },
    "change.windowStart": { label: "start of the window", example: '"2026-11-28T22:00+01:00"' },
    "change.windowMinutes": { label: "length of the window in minutes", example: "120" },
    "change.testUser": { label: "test user", example: '"im.test@contoso.com"' },
    "change.notes": { label: "notes", example: '"Window agreed with the service desk"' },
  }),
);

/** The label and example of an answer, whatever the row: "mailboxServers[4].thumbprint" has those of every thumbprint. */
export function answerLabel(path: string): AnswerLabel | undefined {
  return labels.get(path.replace(/\[[0-9]+\]/g, "[]"));
}

/** A path in words, rows counted from 1: "mailboxServers[1].thumbprint" is "Mailbox server 2, thumbprint". */
export function nameOfAnswer(path: string): string {
  const row = /^(.*?)\[([0-9]+)\](?:\.(.+))?$/.exec(path);
  if (!row) return capitalise(answerLabel(path)?.label ?? path);
  const [, list = "", index = "0", field] = row;
  const owner = `${capitalise(answerLabel(`${list}[0]`)?.label ?? list)} ${Number(index) + 1}`;
  return field === undefined ? owner : `${owner}, ${answerLabel(path)?.label ?? field}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
