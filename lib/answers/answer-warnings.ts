import { dialPlanPolicy } from "./fields/dial-plan";
import type { FieldPolicy } from "./fields/field-policy";
import { fqdnPolicy } from "./fields/fqdn";
import { policyNamePolicy } from "./fields/policy-name";
import { portPolicy } from "./fields/port";
import { siteIdPolicy } from "./fields/site-id";
import { thumbprintPolicy } from "./fields/thumbprint";
import { nameOfAnswer } from "./labels";
import type { Answers } from "./types";

/** A remark on accepted answers that stops nothing. */
export interface AnswerWarning {
  readonly code: string;
  readonly message: string;
  /** The first answer that it is about. */
  readonly path: string;
}

/**
 * What the field policies have to say about the values; the same remark on many rows is made once, with their number. That a
 * value is an example of the pages is said at its field alone: documents are full of examples that are meant.
 */
export function answerWarnings(answers: Answers): readonly AnswerWarning[] {
  const found = new Map<string, { readonly warning: AnswerWarning; count: number }>();
  for (const [path, policy, value] of warnableValues(answers)) {
    for (const { code, message } of policy.warnings(value)) {
      if (code === "example-value") continue;
      const known = found.get(message);
      if (known) known.count += 1;
      else found.set(message, { warning: { code, message: `${nameOfAnswer(path)}: ${message}`, path }, count: 1 });
    }
  }
  return [...found.values()].map(({ warning, count }) =>
    count === 1 ? warning : { ...warning, message: `${warning.message} The same is true of ${count - 1} more.` },
  );
}

function warnableValues(answers: Answers): readonly (readonly [path: string, policy: FieldPolicy, value: string])[] {
  const { lync, trustedApplication } = answers;
  return [
    ...(lync ? [["lync.poolFqdn", fqdnPolicy, lync.poolFqdn] as const] : []),
    ...(lync?.siteId === undefined ? [] : [["lync.siteId", siteIdPolicy, lync.siteId] as const]),
    ...answers.clientAccessServers.map((name, row) => [`clientAccessServers[${row}]`, fqdnPolicy, name] as const),
    ...(answers.mailboxServers ?? []).flatMap((server, row) => [
      [`mailboxServers[${row}].fqdn`, fqdnPolicy, server.fqdn] as const,
      ...(server.certificateName === server.fqdn
        ? []
        : [[`mailboxServers[${row}].certificateName`, fqdnPolicy, server.certificateName] as const]),
      [`mailboxServers[${row}].thumbprint`, thumbprintPolicy, server.thumbprint] as const,
    ]),
    ...(answers.um?.dialPlans ?? []).map((name, row) => [`um.dialPlans[${row}]`, dialPlanPolicy, name] as const),
    ...answers.mailboxPolicies.names.map(
      (name, row) => [`mailboxPolicies.names[${row}]`, policyNamePolicy, name] as const,
    ),
    ...(trustedApplication ? [["trustedApplication.port", portPolicy, String(trustedApplication.port)] as const] : []),
  ];
}
