// Written by scripts/generate-steps.mjs from the file names in lib/steps.
import { dailyCheck } from "./steps/daily-check";
import { directorySettings } from "./steps/directory-settings";
import { duplicateApplication } from "./steps/duplicate-application";
import { duplicatePool } from "./steps/duplicate-pool";
import { enableTopology } from "./steps/enable-topology";
import { imCertificate } from "./steps/im-certificate";
import { knownServers } from "./steps/known-servers";
import { owaMailboxPolicy } from "./steps/owa-mailbox-policy";
import { owaSettingOverride } from "./steps/owa-setting-override";
import { owaVirtualDirectory } from "./steps/owa-virtual-directory";
import { owaWebConfig } from "./steps/owa-web-config";
import { planCoverage } from "./steps/plan-coverage";
import { previousCertificate } from "./steps/previous-certificate";
import { recycleAppPool } from "./steps/recycle-app-pool";
import { restartAppPool } from "./steps/restart-app-pool";
import { signIn } from "./steps/sign-in";
import { sipDialPlans } from "./steps/sip-dial-plans";
import { trustedApplication } from "./steps/trusted-application";
import { trustedApplicationPool } from "./steps/trusted-application-pool";
import { ucmaRuntime } from "./steps/ucma-runtime";
import { umServiceRestart } from "./steps/um-service-restart";
import { userReadiness } from "./steps/user-readiness";
import { webServiceProvider } from "./steps/web-service-provider";

export const steps = {
  "daily-check": dailyCheck,
  "directory-settings": directorySettings,
  "duplicate-application": duplicateApplication,
  "duplicate-pool": duplicatePool,
  "enable-topology": enableTopology,
  "im-certificate": imCertificate,
  "known-servers": knownServers,
  "owa-mailbox-policy": owaMailboxPolicy,
  "owa-setting-override": owaSettingOverride,
  "owa-virtual-directory": owaVirtualDirectory,
  "owa-web-config": owaWebConfig,
  "plan-coverage": planCoverage,
  "previous-certificate": previousCertificate,
  "recycle-app-pool": recycleAppPool,
  "restart-app-pool": restartAppPool,
  "sign-in": signIn,
  "sip-dial-plans": sipDialPlans,
  "trusted-application": trustedApplication,
  "trusted-application-pool": trustedApplicationPool,
  "ucma-runtime": ucmaRuntime,
  "um-service-restart": umServiceRestart,
  "user-readiness": userReadiness,
  "web-service-provider": webServiceProvider,
};
