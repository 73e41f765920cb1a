/** Why Lync must be told to trust a server, or not, by the rule that decides; and how sure the sources of a rule are. */
export const trust = {
  confidences: { H: "Microsoft says so", M: "one unofficial source", L: "our advice" },
  reasons: {
    E: "This Client Access server is in no SipName dial plan, so Lync does not discover it and needs a trust entry for the name in its certificate.",
    G: "This version of Exchange has no Unified Messaging, so Lync does not discover the server and needs a trust entry for the name in its certificate.",
    H: "Lync should discover this server but has not yet. Check its SipName dial plan and its certificate name first: trust created now becomes a harmful duplicate as soon as Lync discovers the server.",
    A: "Both Unified Messaging services run on this computer and it hosts a SipName dial plan, so Lync discovers it. Trust created by hand would be a duplicate that breaks instant messaging.",
    D: "Lync discovers this server under its own name, but its certificate has a different one, so that name needs trust. A certificate in the server’s own name would need none.",
    discovered:
      "Lync has discovered this server (event 44024 or 14492). Trust created by hand would be a duplicate that breaks instant messaging.",
    B: "Both Unified Messaging services run on this computer, but it hosts no SipName dial plan, so Lync does not discover it.",
    C: "The Unified Messaging service and its Call Router run on separate computers, so Lync needs a trust entry for the name in this server’s certificate.",
    I: "No Unified Messaging service runs on these servers, so Lync does not discover this one.",
    kept: "The new certificate has the name of the old one, so nothing changes for Lync.",
    noServer: "No Mailbox server is named.",
  },
  /** Why none is needed, beside the word “not needed”. */
  notNeeded: {
    A: "Lync discovers these servers",
    H: "Lync should discover them",
    discovered: "Lync has discovered them",
    kept: "the names stay the same",
    noServer: "no server is named",
  },
};
