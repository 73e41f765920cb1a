/** What the page says when a needed answer is missing; keys are paths of answers.json, rows without their number. */
export const missingAnswerTexts: Readonly<Record<string, string>> = {
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
