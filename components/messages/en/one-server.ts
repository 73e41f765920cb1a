import type { Names } from "@/lib/messages/renamed";

interface OneServer {
  readonly computer: Names;
  readonly messaging: Names;
}

/**
 * What the pages of a draft say instead where it names one server, each phrase once; those that hold others come first. Where
 * servers are asked for, nothing changes: there may be more.
 */
export const oneServer: OneServer = {
  /** One computer has every role. */
  computer: [
    ["Do these servers host", "Does this server host"],

    ["Do your servers host", "Does your server host"],
    ["whether these servers host", "whether this server hosts"],
    ["Yes, they host at least one", "Yes, it hosts at least one"],
    [
      "Lync discovers them. One whose certificate has another name still needs trust",
      "Lync discovers it. If its certificate has another name, it still needs trust",
    ],
    ["No, none of them does", "No, it does not"],
    [
      "Lync discovers none of them, and needs a trust entry for each certificate name",
      "Lync does not discover it, and needs a trust entry for its certificate name",
    ],
    [
      "discovers your Exchange servers, or needs a trust entry for them",
      "discovers your Exchange server, or needs a trust entry for it",
    ],
    [
      "discover your Exchange servers. Without one, Lync needs a trust entry for them",
      "discover your Exchange server. Without one, Lync needs a trust entry for it",
    ],
    ["may make Lync discover the servers", "may make Lync discover the server"],
    ["Should this change add servers", "Should this change add the server"],
    ["choice to add servers", "choice to add the server"],
    ["Yes, add them to the plans", "Yes, add it to the plans"],
    [
      "It adds servers and removes none; they then answer calls",
      "It adds the server and removes none; the server then answers calls",
    ],
    ["runs on these servers, so Lync does not discover them", "runs on this server, so Lync does not discover it"],
    ["if one of your servers hosts a plan", "if your server hosts a plan"],
  ],
  /** One server talks to Lync. */
  messaging: [
    ["How will Lync trust these servers", "How will Lync trust this server"],
    ["so the names in their certificates are registered", "so the name in the certificate is registered"],
    ["How will Lync trust the new names", "How will Lync trust the new name"],
    ["registered before any server uses it", "registered before the server uses it"],
    ["A mailbox on one of these servers", "A mailbox on this server"],
    [
      "discovered these servers, and a trusted application pool names them",
      "discovered this server, and a trusted application pool names it",
    ],
    ["The Mailbox servers show their certificates", "The Mailbox server shows its certificate"],
    ["so every Mailbox server gets its name", "so the Mailbox server gets its name"],
    ["Look for the pools that name your servers", "Look for the pool that names your server"],
    ["this change gives each Mailbox server its thumbprint", "this change gives the Mailbox server its thumbprint"],
    ["Each Mailbox server runs the", "The Mailbox server runs the"],
  ],
};
