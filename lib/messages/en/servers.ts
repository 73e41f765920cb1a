/** How the servers that talk to Lync are called: by the role that has the settings of instant messaging. */
export const servers = {
  mailbox: "Mailbox server",
  clientAccess: "Client Access server",
  /** The beginnings of their names in examples. */
  examples: { mailbox: "mbx0", clientAccess: "cas0" },
};
