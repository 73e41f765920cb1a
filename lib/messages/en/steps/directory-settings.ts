import { pages, places, exchangeCmdlet } from "../shared";

export const directorySettings = {
  title: "Make the settings on the OWA virtual directory of each Client Access server",
  why: "Exchange 2010 keeps pool, certificate, type and switch of instant messaging on the virtual directory of each Client Access server. web.config is not edited. Only the named servers change: in Microsoft’s article the command names no server and changes the whole organisation.",
  sources: [
    {
      ...exchangeCmdlet("Set-OwaVirtualDirectory"),
      says: "InstantMessagingServerName and InstantMessagingCertificateThumbprint are settings of the directory.",
    },
    {
      title: "Lync integration in OWA 2010 (ntsystems)",
      says: "The command runs for every Client Access server, members of an array too, each with its own certificate.",
    },
    { ...pages.integrating, says: "Exchange 2010 can be integrated as well." },
  ],
  undo: "Restore the four recorded values of each directory; what was empty becomes empty again.",
  skip: (subject: string) => `${subject} leaves these settings as they are.`,
  change: (pool: string, thumbprint: string, before: string) =>
    before === ""
      ? `set InstantMessagingServerName to ${pool}, InstantMessagingCertificateThumbprint to ${thumbprint}, InstantMessagingType to Ocs and InstantMessagingEnabled to True`
      : `set InstantMessagingCertificateThumbprint from ${before} to ${thumbprint}; the other settings stay`,
  rows: {
    directorySettingsShown: {
      where: places.exchangeShell,
      action: "Read the settings of the directories.",
      expected: "For owa (Default Web Site), below the name of each server: True, Ocs, its thumbprint and the pool.",
      ifDifferent: "Run mailbox-server/Test-OwaImConfig.ps1 on that server and follow what it names.",
    },
    poolAnswers: {
      where: "Each Client Access server, command prompt",
      action: "Check that Outlook Web App is connected to the pool.",
      expected: "A line with the address of the pool and ESTABLISHED, after someone has signed in.",
      ifDifferent: "Ask the network team for TCP 5061 from each Client Access server to the pool.",
    },
  },
};
