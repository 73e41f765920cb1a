import type { DiscoveryAnswer, UmPlacement } from "./choices";
import type { Goal } from "./goals";
import type { ExchangeVersion, LyncVersion } from "./products";
import type { SettledAnswers } from "./questions/shapes";

/**
 * The answers, format 1: the one input of the product, the same in the browser, answers.json, the link, the command
 * line and the API. Keys that the goal and the topology do not need are absent from validated answers, so that the
 * plan hash depends on nothing that has no effect.
 */

export type { DiscoveryAnswer, ExchangeVersion, Goal, LyncVersion, UmPlacement };

/**
 * Validated answers. Optional keys are present exactly when the goal and the topology need them: `siteId` and
 * `trustedApplication` only where trust must be created, `lync`, `um` and `mailboxServers` for a goal that changes Lync.
 */
export type Answers = SettledAnswers;

export type MailboxServerAnswer = NonNullable<Answers["mailboxServers"]>[number];

export type ChangeDetails = Answers["change"];
