/** What people read about the answers on Unified Messaging; its drawing shares the choices of the placement. */
export const unifiedMessagingWords = {
  um: { name: "Unified Messaging answers" },
  "um.placement": {
    name: "placement of Unified Messaging",
    label: "Placement of the Unified Messaging services",
    hint: "Unified Messaging is the voice mail of Exchange. It has two parts: a Call Router that takes calls, and a service that answers them.",
    missing: "Choose where the Unified Messaging services run.",
  },
  "um.sipNameDialPlan": {
    name: "answer about SipName dial plans",
    label: "Do these servers host a SipName dial plan?",
    hint: "A dial plan of this kind gives Lync users voice mail, and makes Lync discover its servers.",
    choices: {
      yes: {
        label: "Yes, they host at least one",
        hint: "If both services share a computer, Lync discovers it. On separate computers, it still needs trust.",
      },
      no: {
        label: "No, none of them does",
        hint: "Lync discovers none of them, and needs a trust entry for each certificate name.",
      },
    },
    missing: "Choose whether these servers host a SipName dial plan.",
  },
  "um.addToDialPlans": {
    name: "choice to add servers to dial plans",
    label: "Should this change add servers to dial plans?",
    hint: "Microsoft’s article says so, but it changes voice mail and may make Lync discover the servers. Leave it out unless someone asked for it.",
    choices: {
      yes: {
        label: "Yes, add them to the plans named here",
        hint: "One more script, before all others. It adds servers and removes none; they then answer calls of these plans.",
      },
      no: { label: "No, leave voice mail alone", hint: "The dial plans stay as they are." },
    },
  },
  "um.dialPlans": {
    name: "dial plans",
    label: "SIP URI dial plans",
    item: "Dial plan",
    add: "Add another dial plan",
    hint: "One name in each field, for example Contoso SIP Dial Plan. You can paste a list with one name in each line.",
    missing: "Enter the name of at least one dial plan, for example Contoso SIP Dial Plan.",
  },
  "um.dialPlans[]": { name: "dial plan", called: "dial plan name" },
};
