import { checkOnly, nothingChanged, pages, places } from "../shared";

export const webServiceProvider = {
  title: "Check the Web Service Provider and UCMA 2.0",
  why: "Outlook Web App of Exchange 2010 talks to Lync through the Web Service Provider of Office Communications Server 2007 R2, which is built on UCMA 2.0. Exchange setup installs neither.",
  sources: [
    {
      title: "Lync integration in OWA 2010 (ntsystems)",
      says: "Both are installed on each Client Access server, with the updates UcmaRedist.msp and CWAOWASSP.msp.",
    },
    {
      title: "Enabling OCS integration with Exchange 2010 (Microsoft UC blog)",
      says: "The installation leaves the registry value ImplementationDLLPath, the DLL that it names, and Microsoft.Rtc.Collaboration among the shared assemblies.",
    },
    { ...pages.integrating, says: "Exchange 2010 can be integrated as well." },
  ],
  undo: nothingChanged,
  change: checkOnly,
  rows: {
    webServiceProviderInstalled: {
      where: places.eachClientAccessServer,
      action: "Check that the Web Service Provider and UCMA 2.0 are installed.",
      expected:
        "FullName with the path of a DLL, by default Microsoft.Rtc.UCWeb.dll; FullName with a folder Microsoft.Rtc.Collaboration; and no error. Microsoft’s current pages document neither.",
      ifDifferent:
        "Unpack CWAOWASSPMain.msi; from its folder install vcredist_x64.exe, UcmaRedist.msi and, in a command prompt as administrator, CWAOWASSP.msi; then UcmaRedist.msp and CWAOWASSP.msp. Then do this row again.",
    },
    oldPowerShell: {
      where: places.eachClientAccessServer,
      action: "Check which version of PowerShell this shell is.",
      expected: "Major 3 or more.",
      ifDifferent:
        "Install Windows Management Framework 3.0, which Exchange 2010 supports from Service Pack 3 on. If a shortcut starts the shell with -Version 2.0, use a different shortcut. The scripts say so and end with 2; they change nothing.",
    },
    lyncOldTls: {
      where: "Whoever runs Lync or Skype for Business Server",
      action: "Ask whether TLS 1.0 and 1.1 are switched off on the Front End Servers.",
      expected: "No.",
      ifDifferent:
        "If they are, Outlook Web App of Exchange 2010 needs Service Pack 3 with Update Rollup 19 or later: install it first.",
    },
  },
};
