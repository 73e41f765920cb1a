import type { Topology } from "@/lib/topology/types";
import type { Minutes } from "./define-step";
import { families, type FamilyId } from "./families";

/** Minutes of the first sign-in, with a message to another user, and of each further one. */
const signIn = { once: 8, each: 2 };
/** Minutes of each server: its Test script, and then its events and connections. */
const onServer = 2;

/** Minutes of the Test scripts that run once, however many servers there are. */
const testMinutes = (planned: readonly FamilyId[]): number =>
  planned.filter((id) => families[id].place !== "mailbox-server").length;

/**
 * What it takes to prove a plan: a sign-in, and each Test script on each of its computers. `planned` are the families of the
 * plan; its servers are proven one by one where instant messaging is on.
 */
export function proofMinutes({ messaging }: Pick<Topology, "messaging">, planned: readonly FamilyId[]): Minutes {
  const once = testMinutes(planned);
  if (messaging === "off") return { once: signIn.once + once, each: 0 };
  const isOnServers = planned.some((id) => families[id].place === "mailbox-server");
  return { once: signIn.once + once, each: signIn.each + (isOnServers ? onServer : 0) };
}
