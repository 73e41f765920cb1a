/** Where logs, undo records and results go unless told otherwise. */
export const defaultRecordsDirectory = "C:\\ProgramData\\OwaIm";

/** Identifier and port of the trusted application in the base document. */
export const defaultTrustedApplication = { applicationId: "OutlookWebApp", port: 5199 } as const;
