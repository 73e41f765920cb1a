// Written by scripts/generate-steps.mjs from the file names in lib/steps.
export const stepIds = [
  "daily-check",
  "duplicate-application",
  "duplicate-pool",
  "enable-topology",
  "im-certificate",
  "known-servers",
  "owa-mailbox-policy",
  "owa-setting-override",
  "owa-virtual-directory",
  "owa-web-config",
  "plan-coverage",
  "previous-certificate",
  "recycle-app-pool",
  "restart-app-pool",
  "sign-in",
  "sip-dial-plans",
  "trusted-application",
  "trusted-application-pool",
  "ucma-runtime",
  "user-readiness",
] as const;
export type StepId = (typeof stepIds)[number];
