import { roles } from "../roles";
import { pages, places, lyncCmdlet } from "../shared";

export const duplicatePool = {
  title: "Remove the trusted application pool of the duplicate",
  why: "A trusted application pool for a server that Lync has discovered is a second entry for the same server, and instant messaging fails. Lync keeps the entry that it discovered.",
  sources: [
    {
      ...pages.integrating,
      says: "A manual entry for a server that Lync has discovered must be removed.",
    },
    {
      ...lyncCmdlet("Remove-CsTrustedApplicationPool"),
      says: "The computers, applications and endpoints of the pool are removed with it; it needs a registrar.",
    },
  ],
  risk: "Removing the only trust of a server that Lync has not discovered would end instant messaging for it. The script refuses that: the newest events of the Front End Server decide.",
  undo: "Create each pool again with every recorded value: registrar, site, computer, its four settings and its media ports. The duplicate then exists again, and instant messaging fails as before.",
  /** `servers` are those of a pool that goes by another name; none where it has the name of its one server. */
  change: (servers: readonly string[]) =>
    `remove the trusted application pool that names it${servers.length === 0 ? "" : ` (the certificate name of ${servers.join(", ")})`}, if Lync has discovered it`,
  rows: {
    lyncTopologyKept: {
      where: places.lyncShell,
      who: roles.lyncServerAdmins,
      action: "Right before the change in Lync, keep a copy of the topology as a last resort.",
      expected: "The command prints nothing. The file that it names is a few hundred kilobytes large.",
      ifDifferent: "Create the folder if it is missing, and run the shell as a member of RTCUniversalServerAdmins.",
    },
    duplicatePools: {
      where: places.lyncShell,
      action: "List the trusted application pools and their values; keep the output with the change.",
      expected: "For each planned server one pool that names it, with a registrar.",
      ifDifferent:
        "No pool names it: there is nothing to remove, and the cause is a different one. No registrar: the script names the command that sets it.",
    },
    duplicateComputers: {
      where: places.lyncShell,
      action: "List the computers of the trusted pools.",
      expected: "One computer for each pool of a planned server.",
      ifDifferent: "The script refuses a pool with more computers: remove this server’s computer from it by hand.",
    },
    frontEndRestarted: {
      where: "Each Front End Server, one at a time, Windows PowerShell as administrator",
      who: roles.frontEndServers,
      action:
        "Only if event 14495 is missing or instant messaging still fails: restart the Front End service on one Front End Server after the other. Users of that server are signed out for a moment.",
      expected: "New events 44024 and 14492: 44024 names each planned server, and 14492 names it once.",
      ifDifferent: "Run lync/Test-LyncTrust.ps1 and follow what it names.",
    },
  },
};
