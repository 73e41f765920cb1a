import type { TargetOutcome } from "./types";

/** As lib/steps/owa-web-config.ps1 says it to the hook; scripts are English. */
export const lackOfSettings = "web.config has no IMCertificateThumbprint.";

/** Whether the hook for renewals refused because there is nothing yet that it could renew. */
export const lacksSettings = ({ state, message }: TargetOutcome): boolean =>
  state === "refused" && message.includes(lackOfSettings);
