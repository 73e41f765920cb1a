import type { Answers, UmPlacement } from "@/lib/answers/types";

/** The servers that a draft or a plan names, as far as texts are about one or several. */
export interface PlannedServers {
  /** One computer has every role. */
  readonly oneComputer: boolean;
  /** One server talks to Lync. */
  readonly oneMessaging: boolean;
}

export interface NamedServers {
  readonly mailbox: readonly string[];
  readonly clientAccess: readonly string[];
  readonly placement: UmPlacement | undefined;
}

/** Whether all that is said of servers is about one; several while none is named. */
export function plannedServers({ mailbox, clientAccess, placement }: NamedServers): PlannedServers {
  const servers = distinct(mailbox);
  const oneMessaging = servers.size === 1;
  const isOne = distinct([...mailbox, ...clientAccess]).size === 1 || placement === "same-computer";
  return { oneMessaging, oneComputer: oneMessaging && isOne };
}

/** The same for answers; several while there are none. */
export function plannedByAnswers(answers: Answers | undefined): PlannedServers {
  return plannedServers({
    mailbox: (answers?.mailboxServers ?? []).map(({ fqdn }) => fqdn),
    clientAccess: answers?.clientAccessServers ?? [],
    placement: answers?.um?.placement,
  });
}

const distinct = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== ""));
