import { places, pages, nothingChanged, checkOnly } from "../shared";

export const ucmaRuntime = {
  title: "Check the UCMA 4.0 runtime",
  why: "Outlook Web App talks to Lync through this runtime. It is part of Exchange setup, so if it is missing, something is damaged.",
  sources: [
    { ...pages.integrating, says: "Verify that the UCMA 4.0 Runtime is installed on the back-end server." },
    { ...pages.healthSet, says: "ImplementationDLLPath is the full path of Microsoft.Rtc.Internal.Ucweb.dll." },
  ],
  undo: nothingChanged,
  change: checkOnly,
  rows: {
    ucmaRuntimeInstalled: {
      where: places.eachMailboxServer,
      action: "Check that the UCMA runtime is installed.",
      expected: "FullName with the path of Microsoft.Rtc.Internal.Ucweb.dll, and no error.",
      ifDifferent: (download: string) => `Install the UCMA 4.0 runtime from ${download} and do this row again.`,
    },
  },
};
