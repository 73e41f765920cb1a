/** Why Lync must be told to trust a server, or not, by the rule that decides; and how sure the sources of a rule are. */
export const trust = {
  confidences: { H: "Microsoft says so", M: "one unofficial source", L: "our advice" },
  reasons: {
    E: "This Client Access server is in no SipName dial plan, so nothing makes Lync discover it, and Lync must be told to trust the name in its certificate.",
    G: "This version of Exchange has no Unified Messaging, so nothing makes Lync discover the server, and Lync must be told to trust the name in its certificate.",
    H: "Lync should discover this server by itself but does not list it yet: check its SipName dial plan and its certificate name first, because trust made now becomes a harmful duplicate as soon as Lync discovers it.",
    A: "Both Unified Messaging services run on this computer and it hosts a SipName dial plan, so Lync discovers it by itself, and trust made by hand would be a duplicate that breaks instant messaging.",
    D: "Lync discovers this server under its own name, but its certificate carries another one, so that name needs trust; a certificate for each server would need none.",
    discovered:
      "Lync lists this server already (event 44024 or 14492), and trust made by hand would be a duplicate that breaks instant messaging.",
    B: "Both Unified Messaging services run on this computer, but it hosts no SipName dial plan, so nothing makes Lync discover it.",
    C: "The Unified Messaging service and its Call Router run on separate computers, so Lync must be told to trust the name in this server's certificate.",
    I: "No Unified Messaging service runs on these servers, so nothing makes Lync discover this one.",
    kept: "The new certificate has the name of the old one, so Lync goes on knowing this server as it does now.",
    noServer: "No Mailbox server is named.",
  },
};
