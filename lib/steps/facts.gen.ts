// Written by scripts/generate-steps.mjs from the file names in lib/steps.
import type { FactsComparison } from "@/lib/facts/compare-facts";
import type { StepId } from "@/lib/plan/step-ids.gen";
import { facts as duplicateApplication } from "./duplicate-application.facts";
import { facts as duplicatePool } from "./duplicate-pool.facts";
import { facts as imCertificate } from "./im-certificate.facts";
import { facts as knownServers } from "./known-servers.facts";
import { facts as owaMailboxPolicy } from "./owa-mailbox-policy.facts";
import { facts as owaSettingOverride } from "./owa-setting-override.facts";
import { facts as owaVirtualDirectory } from "./owa-virtual-directory.facts";
import { facts as owaWebConfig } from "./owa-web-config.facts";
import { facts as planCoverage } from "./plan-coverage.facts";
import { facts as sipDialPlans } from "./sip-dial-plans.facts";
import { facts as trustedApplication } from "./trusted-application.facts";
import { facts as trustedApplicationPool } from "./trusted-application-pool.facts";
import { facts as ucmaRuntime } from "./ucma-runtime.facts";

export const stepFacts: { readonly [Id in StepId]?: readonly FactsComparison[] } = {
  "duplicate-application": duplicateApplication,
  "duplicate-pool": duplicatePool,
  "im-certificate": imCertificate,
  "known-servers": knownServers,
  "owa-mailbox-policy": owaMailboxPolicy,
  "owa-setting-override": owaSettingOverride,
  "owa-virtual-directory": owaVirtualDirectory,
  "owa-web-config": owaWebConfig,
  "plan-coverage": planCoverage,
  "sip-dial-plans": sipDialPlans,
  "trusted-application": trustedApplication,
  "trusted-application-pool": trustedApplicationPool,
  "ucma-runtime": ucmaRuntime,
};
