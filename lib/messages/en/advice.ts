import { duration, number } from "./locale";
import { areOutOfSupport, endAnnounced } from "./support";

interface Servers {
  readonly servers: readonly string[];
}

const namedAtMost = 5;

/** Every name of a few; the first ones of many, and how many more there are. */
function someNames(names: readonly string[]): string {
  const more = names.length - namedAtMost;
  const shown = more > 1 ? [...names.slice(0, namedAtMost), `${number(more)} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** What the products make worth knowing before a change. */
export const advice = {
  /** When servers are added to dial plans. The article contradicts itself here (domain sections 1 and 12). */
  "dial-plans-join":
    "Add the servers to the dial plans first, then run the Get scripts again: Lync may have discovered the servers. Create trust only for those that it has not discovered. A second entry would be a duplicate and break instant messaging.",
  /** When servers host a dial plan already. */
  "dial-plans-may-discover":
    "Before trust is created, look for the names of these servers in events 44024 and 14492 on a Front End Server. They host a SipName dial plan, so Lync may have discovered them. Trust would then be a duplicate and break instant messaging.",
  "dial-plan-later": ({ servers }: Servers) =>
    `Tell the voice mail team: before ${servers.length === 1 ? "this server" : "one of these servers"} gets a SipName dial plan, remove its trusted application pool. With the dial plan Lync may discover the server, and that entry is then a duplicate that breaks instant messaging. ${servers.length === 1 ? "Server" : "Servers"}: ${someNames(servers)}.`,
  "shared-certificate-name": ({ servers }: Servers) =>
    `Lync discovers ${someNames(servers)} under ${servers.length === 1 ? "its own name, and its certificate has a different one" : "their own names, and their certificates have different ones"}. Confirm in a lab that trust works so; with a certificate in the server’s own name, no trust is needed.`,
  "not-discovered-yet": ({ servers }: Servers) =>
    servers.length === 1
      ? `Check the SipName dial plan and the certificate name of ${someNames(servers)} first. Lync should discover it, and has not yet. Do not create trust for it.`
      : `Check the SipName dial plans and the certificate names of ${someNames(servers)} first. Lync should discover them, and has not yet. Do not create trust for them.`,
  "discovered-under-which-name": ({ servers, certificates }: Servers & { readonly certificates: readonly string[] }) =>
    servers.length === 1
      ? `Make sure that Lync has discovered ${someNames(servers)} under the name in its certificate, ${someNames(certificates)}. This plan creates no trust for it.`
      : `Make sure that Lync has discovered ${someNames(servers)} under the names in their certificates, ${someNames(certificates)}. This plan creates no trust for them.`,
  "all-policies": ({ turnsOff }: { readonly turnsOff: boolean }) =>
    turnsOff
      ? "The change covers every mailbox policy that exists when it runs, and turns instant messaging off in each of them. If that is not wanted, name the policies."
      : "The change covers every mailbox policy that exists when it runs, and also turns it on where it is off on purpose. If that is not wanted, name the policies.",
  /** `pair` is why, as a sentence with its source. */
  "pair-warned": (given: { readonly exchange: string; readonly lync: string; readonly pair: string }) =>
    `${given.exchange} with ${given.lync}: ${given.pair} Rehearse the change in a lab with these two versions.`,
  /** All in minutes. */
  "window-short": (given: { readonly change: number; readonly wayBack: number; readonly windowMinutes: number }) => {
    const { change, wayBack, windowMinutes } = given;
    const [window, needed, back, least] = [windowMinutes, change, wayBack, change + wayBack].map(duration);
    return `The change window of ${window} is too short: the change takes about ${needed} and its undo ${back}. Make the window at least ${least} long, or change fewer servers.`;
  },
  "end-announced": endAnnounced,
  "past-support": ({ products }: { readonly products: readonly string[] }) =>
    `${areOutOfSupport(products)}: rehearse the change in a lab first.`,
};

/** A remark on the value of one answer, and of how many others it is true as well. */
export const remarkWithName = (name: string, remark: string, others: number) =>
  others === 0 ? `${name}: ${remark}` : `${name}: ${remark} The same applies to ${number(others)} more.`;
