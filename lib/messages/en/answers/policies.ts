/** What people read about the mailbox policies. */
export const policiesWords = {
  mailboxPolicies: { name: "mailbox policies" },
  "mailboxPolicies.scope": {
    name: "choice of mailbox policies",
    label: "Mailbox policies to change",
    choices: {
      named: { label: "The policies that I name", hint: "All others stay as they are." },
      all: {
        label: "Every policy that exists when the script runs",
        hint: "This includes policies in which instant messaging is off on purpose.",
        hintOff: "This includes policies in which instant messaging is on for a few people.",
      },
    },
    missing: "Choose which mailbox policies change.",
  },
  "mailboxPolicies.names": {
    name: "names of mailbox policies",
    label: "Names of the policies",
    item: "Mailbox policy",
    add: "Add another policy",
    hint: "One name in each field, for example Default. You can paste a list with one name in each line.",
    missing: "Enter the name of at least one mailbox policy, for example Default.",
    sketch: "the policies that you name",
  },
  "mailboxPolicies.names[]": { name: "mailbox policy", called: "policy name" },
};
