// Written by scripts/generate-steps.mjs from the file names in lib/steps.
export const stepIds = [
  "daily-check",
  "directory-settings",
  "duplicate-application",
  "duplicate-pool",
  "enable-topology",
  "im-certificate",
  "known-servers",
  "owa-mailbox-policy",
  "owa-virtual-directory",
  "owa-web-config",
  "plan-coverage",
  "previous-certificate",
  "recycle-app-pool",
  "sign-in",
  "sip-dial-plans",
  "trusted-application",
  "trusted-application-pool",
  "ucma-runtime",
  "user-readiness",
  "web-service-provider",
] as const;
export type StepId = (typeof stepIds)[number];
