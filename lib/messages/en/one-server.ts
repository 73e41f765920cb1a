import type { Names } from "@/lib/messages/renamed";

interface OneServer {
  readonly messaging: Names;
  readonly clientAccess: Names;
}

/** What plans say instead where one server is planned, each phrase once; those that hold others come first. */
export const oneServer: OneServer = {
  /** One server talks to Lync. The phrases speak of Mailbox servers, as the catalogue does. */
  messaging: [
    [
      "again on each Mailbox server that lost them; the others are not changed and not restarted",
      "again on the Mailbox server if it lost them; otherwise it is not changed and not restarted",
    ],
    [
      "discovered these servers, and someone created trust for them",
      "discovered this server, and someone created trust for it",
    ],
    [
      "discovered these servers, so each certificate name needs an entry",
      "discovered this server, so its certificate name needs an entry",
    ],
    ["; then, for each other changed server, with the test mailbox on it", ", whose mailbox is on the changed server"],
    ["; then, for each other server, with the test mailbox on it", ", whose mailbox is on the server"],
    [", and the test mailboxes on the other Mailbox servers", ""],
    ["; the same for the owner of each test mailbox", ""],
    [
      " A mailbox proves only the server that it is on: where a server has no test mailbox, create one there and enable its user for Lync.",
      "",
    ],
    ["recycled once on each server whose file changed, and only there", "recycled once if the file changed"],
    ["recycled once on each server whose settings changed, and only there", "recycled once if its settings changed"],
    [
      "Each server gets its own override, because each has its own certificate: one",
      "The override is for this server, because it names its certificate: one",
    ],
    ["Below the name of each server", "Below the name of the server"],
    ["below the name of each server", "below the name of the server"],
    ["that server’s certificate", "its certificate"],
    ["the thumbprint that is planned for it", "the planned thumbprint"],
    ["which servers now have a trusted application pool", "that the server now has a trusted application pool"],
    ["restarts on one server after the other", "restarts once"],
    ["before one of these servers gets", "before this server gets"],
    ["runs on these servers, so Lync does not discover this one", "runs on this server, so Lync does not discover it"],
    ["Lync discovers these servers", "Lync discovers this server"],
    ["Add the servers to the SIP URI dial plans", "Add the server to the SIP URI dial plans"],
    ["now that the servers are in the dial plans", "now that the server is in the dial plans"],
    ["the servers may be discovered", "the server may be discovered"],
    ["Lync may discover the servers first", "Lync may discover the server first"],
    ["shows the planned servers as discovered", "shows the planned server as discovered"],
    ["servers are added to SIP URI dial plans", "the server is added to SIP URI dial plans"],
    ["written again on the servers named here", "written again on the server named here"],
    ["name the planned servers have", "name the planned server have"],
    ["For each planned server one pool", "For the planned server one pool"],
    ["names each planned server", "names the planned server"],
    [
      "One event 14495 for each of them, and the newest 44024 still lists them",
      "One event 14495 for it, and the newest 44024 still lists it",
    ],
    ["One computer for each pool of a planned server", "One computer for the pool of the planned server"],
    ["stays broken on the updated servers", "stays broken on the updated server"],
    [
      "Add the servers to the dial plans first, then run the Get scripts again: Lync may have discovered the servers. Create trust only for those that it has not discovered",
      "Add the server to the dial plans first, then run the Get scripts again: Lync may have discovered the server. Create trust only if it has not",
    ],
    ["look for the names of these servers in", "look for the name of this server in"],
    [
      "They host a SipName dial plan, so Lync may have discovered them",
      "It hosts a SipName dial plan, so Lync may have discovered it",
    ],
    ["Each Mailbox and Client Access server", "The Mailbox server and each Client Access server"],
    ["internal authority on each server", "internal authority on the server"],
    ["a task on each server", "a task on the server"],
    ["a program on each server", "a program on the server"],
    ["renew certificates on the Mailbox servers", "renew certificates on the Mailbox server"],
    ["Each Mailbox server", "The Mailbox server"],
    ["each Mailbox server", "the Mailbox server"],
    ["that Mailbox server", "the Mailbox server"],
    ["healthcheck.htm of that server", "healthcheck.htm of the server"],
  ],
  /** One server of the plan has the directories that users open. */
  clientAccess: [
    ["Each Client Access server", "The Client Access server"],
    ["each Client Access server", "the Client Access server"],
    ["Only the named servers change", "Only the named server changes"],
  ],
};
