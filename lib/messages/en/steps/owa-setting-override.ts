import { roles } from "../roles";
import { pages, places } from "../shared";

export const owaSettingOverride = {
  title: "Create the setting override of each Mailbox server",
  why: "A setting override tells Outlook on the web which pool to connect to and which certificate to show. Each server gets its own override, because each has its own certificate: one for the whole forest would name the same thumbprint everywhere, and change servers outside this plan. Updates of Exchange do not touch overrides.",
  sources: [
    {
      ...pages.overrides,
      says: "New-SettingOverride with component OwaServer, section IMSettings and both values; refresh with Get-ExchangeDiagnosticInfo; then restart MSExchangeOWAAppPool.",
    },
  ],
  renewed: {
    title: "Change the setting override of each Mailbox server",
    sources: [
      {
        ...pages.overrides,
        says: "Set-SettingOverride with both values; refresh with Get-ExchangeDiagnosticInfo; then restart MSExchangeOWAAppPool.",
      },
    ],
  },
  /** Instead, where one override is for the whole forest. */
  forest: {
    title: "Create or change the setting override of the forest",
    why: "A setting override tells Outlook on the web which pool to connect to and which certificate to show. This one is for every Exchange server of the forest, also for those added later, so all need this certificate. Updates of Exchange do not touch overrides.",
    risk: "The override changes every Exchange server of the forest that reads overrides, also one that is added later.",
    object: (override: string) => `override “${override}” for every Exchange server of the forest`,
    lookedAt: "No override of OwaServer and IMSettings, or only “OWA IM every server” without a server.",
  },
  undo: "Restore the recorded override with all its values, or remove it where there was none.",
  skip: (subject: string) => `${subject} leaves the setting overrides as they are.`,
  object: (override: string, server: string) => `override “${override}” for ${server}`,
  change: (pool: string, thumbprint: string, before: string) =>
    before === ""
      ? `set IMServerName to ${pool} and IMCertificateThumbprint to ${thumbprint}`
      : `set IMCertificateThumbprint from ${before} to ${thumbprint}; IMServerName stays ${pool}`,
  rows: {
    overridesLookedAt: {
      where: places.exchangeShell,
      action: "Check whether someone else’s override already sets instant messaging.",
      expected: "No override of OwaServer and IMSettings, or only those whose names begin with OWA IM.",
      ifDifferent:
        "An override for every server, or a second one for a planned server, is refused by the script: which of two counts is not documented. Agree with the person in ModifiedBy to remove it; servers outside this plan that use it then need plans of their own.",
    },
    overrideInEffect: {
      where: places.exchangeShell,
      action: "Check what is in effect on each Mailbox server.",
      expected: "Below the name of each server the name of the pool, and the thumbprint of that server’s certificate.",
      ifDifferent: "Wait for the replication of Active Directory, then run exchange/Test-OwaImOverride.ps1.",
      /** Behind it, where the oldest builds of the version show it elsewhere. */
      older: (exchange: string) =>
        `On ${exchange} up to Cumulative Update 3 ask the process Microsoft.Exchange.Directory.TopologyService with the argument Config.`,
    },
    poolAnswers: {
      where: "Each Mailbox server, command prompt",
      who: roles.serverReader,
      action: "Check that Outlook on the web is connected to the pool.",
      expected: "A line with the address of the pool and ESTABLISHED, after someone has signed in.",
      ifDifferent: "Ask the network team for TCP 5061 from each Mailbox server to the pool.",
    },
  },
};
