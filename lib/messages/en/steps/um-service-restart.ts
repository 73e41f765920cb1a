const each = { where: "Each Mailbox and Client Access server, Windows PowerShell as administrator" };

export const umServiceRestart = {
  title: "Restart the Unified Messaging services, by hand",
  why: "The start-up mode Dual takes effect when the service starts. The restart drops calls in progress, so a person chooses the moment, and no script does it.",
  sources: [
    {
      title: "Set-UMService, Set-UMCallRouterSettings",
      says: "A change of the start-up mode needs a restart of MSExchangeUM or MSExchangeUMCR.",
    },
  ],
  undo: "Restart the same services once more, by hand, where the start-up mode was restored.",
  change: "restart the Unified Messaging services, if the start-up mode changed",
  rows: {
    umServiceRestart: {
      ...each,
      action:
        "If the start-up mode changed, restart the Unified Messaging services, one server at a time. It drops calls in progress.",
      expected: "Each of the two services that this server has is Running again; a test call reaches voice mail.",
      ifDifferent:
        "Look for a UM certificate: the start-up mode Dual needs one that is assigned to UM and UMCallRouter.",
    },
    umServiceRestartAgain: {
      ...each,
      action:
        "If the start-up mode was restored, restart the Unified Messaging services again, one server at a time. It drops calls in progress.",
      expected: "Each of the two services that this server has is Running again; a test call reaches voice mail.",
      ifDifferent: "Look for its reason in the Application log of that server, and tell the voice mail team.",
    },
  },
};
