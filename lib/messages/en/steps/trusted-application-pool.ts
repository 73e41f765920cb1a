import { roles } from "../roles";
import { places, pages, lyncCmdlet } from "../shared";

export const trustedApplicationPool = {
  title: "Create the trusted application pool",
  why: "Lync talks only to servers that it knows. It has not discovered these servers, so each certificate name needs an entry.",
  sources: [
    {
      ...pages.integrating,
      says: "On separate computers a trusted application pool is required; for discovered servers a second entry stops the integration.",
    },
    {
      ...lyncCmdlet("New-CsTrustedApplicationPool"),
      says: "-Site takes the SiteId; without -Registrar the pool cannot be removed later; -RequiresReplication is a Boolean.",
    },
  ],
  undo: "Remove each pool that this plan created, if it holds nothing else.",
  /** `servers` are those of a pool that goes by another name; none where it has the name of its one server. */
  change: (servers: readonly string[], site: string, pool: string) =>
    `create the trusted application pool${servers.length === 0 ? "" : ` for ${servers.join(", ")}`} in site ${site}, with the registrar ${pool}`,
  rows: {
    lyncTopologyCopy: {
      where: places.lyncShell,
      who: roles.lyncServerAdmins,
      action: "Right before the change in Lync, keep a copy of the topology as a last resort.",
      expected: "The command prints nothing. The file that it names is a few hundred kilobytes large.",
      ifDifferent: "Create the folder if it is missing, and run the shell as a member of RTCUniversalServerAdmins.",
    },
    voiceMailTeamTold: {
      where: "The team that runs voice mail (Unified Messaging)",
      who: roles.lync,
      action: "Tell the voice mail team which servers now have a trusted application pool.",
      expected:
        "They know: before one of these servers gets a SipName dial plan, its trusted application pool must be removed, because Lync then discovers the server.",
      /** Where this change adds the servers to SipName dial plans. */
      expectedOfJoined:
        "They know: this change added each of them to a SipName dial plan, and Lync had not discovered it when trust was created. If an event names one later, its trusted application pool must be removed.",
      ifDifferent:
        "Tell them before the change is closed: otherwise instant messaging stops on the day Lync discovers a server, and nobody knows why.",
    },
  },
};
