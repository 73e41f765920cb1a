import type { ChangeDetails } from "./types";

/** Where logs, undo records and results go unless told otherwise. */
export const defaultRecordsDirectory = "C:\\ProgramData\\OwaIm";

/** Identifier and port of the trusted application in the base document. */
export const defaultTrustedApplication = { applicationId: "OutlookWebApp", port: 5199 } as const;

/** Change details of which nothing was said. */
export const defaultChange: ChangeDetails = {
  reference: "",
  reason: "",
  requestedBy: "",
  windowStart: "",
  windowMinutes: 120,
  testUser: "",
  notes: "",
};
