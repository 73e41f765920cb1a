// Written by scripts/generate-steps.mjs from the file names in lib/steps.
import { step as dailyCheck } from "./daily-check";
import { step as directorySettings } from "./directory-settings";
import { step as duplicateApplication } from "./duplicate-application";
import { step as duplicatePool } from "./duplicate-pool";
import { step as enableTopology } from "./enable-topology";
import { step as imCertificate } from "./im-certificate";
import { step as knownServers } from "./known-servers";
import { step as owaMailboxPolicy } from "./owa-mailbox-policy";
import { step as owaSettingOverride } from "./owa-setting-override";
import { step as owaVirtualDirectory } from "./owa-virtual-directory";
import { step as owaWebConfig } from "./owa-web-config";
import { step as planCoverage } from "./plan-coverage";
import { step as previousCertificate } from "./previous-certificate";
import { step as recycleAppPool } from "./recycle-app-pool";
import { step as restartAppPool } from "./restart-app-pool";
import { step as signIn } from "./sign-in";
import { step as sipDialPlans } from "./sip-dial-plans";
import { step as trustedApplication } from "./trusted-application";
import { step as trustedApplicationPool } from "./trusted-application-pool";
import { step as ucmaRuntime } from "./ucma-runtime";
import { step as umServiceRestart } from "./um-service-restart";
import { step as userReadiness } from "./user-readiness";
import { step as webServiceProvider } from "./web-service-provider";

export const steps = [
  dailyCheck,
  directorySettings,
  duplicateApplication,
  duplicatePool,
  enableTopology,
  imCertificate,
  knownServers,
  owaMailboxPolicy,
  owaSettingOverride,
  owaVirtualDirectory,
  owaWebConfig,
  planCoverage,
  previousCertificate,
  recycleAppPool,
  restartAppPool,
  signIn,
  sipDialPlans,
  trustedApplication,
  trustedApplicationPool,
  ucmaRuntime,
  umServiceRestart,
  userReadiness,
  webServiceProvider,
];
