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
  "window-too-short": ({ needed, window }: { readonly needed: number; readonly window: number }) =>
    `The change window is too short: change and back-out need ${duration(needed)}, and it has ${duration(window)}. Ask for a longer window, or change fewer servers.`,
  /** When servers are added to dial plans. The article contradicts itself here (domain sections 1 and 12). */
  "dial-plans-join":
    "Microsoft's article says to add all servers to all SIP URI dial plans, which may make Lync discover them; trust made as well is then a duplicate that breaks instant messaging, so run the discovery scripts again after the servers joined and before trust is made.",
  /** When servers host a dial plan already. */
  "dial-plans-may-discover":
    "Before trust is made, look for the names of these servers in events 44024 and 14492 on a Front End. They host a SipName dial plan, so Lync may have discovered them. Trust made as well would be a duplicate that breaks instant messaging.",
  "dial-plan-later": ({ servers }: Servers) =>
    `Trust is made for ${someNames(servers)}, ${servers.length === 1 ? "which hosts" : "which host"} no SipName dial plan: the day a server of this plan gets one, Lync may discover it, and its trusted application pool is then a duplicate that breaks instant messaging, so the voice mail team has to know that the pool must go first.`,
  "shared-certificate-name": ({ servers }: Servers) =>
    `Lync discovers ${someNames(servers)} under ${servers.length === 1 ? "its own name while its certificate carries another one" : "their own names while their certificates carry other ones"}: a certificate for each server would need no trust, so confirm this in a lab.`,
  "not-discovered-yet": ({ servers }: Servers) =>
    servers.length === 1
      ? `Lync should discover ${someNames(servers)} by itself and does not list it yet: check its SipName dial plan and its certificate name before anything else, and do not make trust for it.`
      : `Lync should discover ${someNames(servers)} by itself and does not list them yet: check their SipName dial plans and their certificate names before anything else, and do not make trust for them.`,
  "discovered-under-which-name": ({ servers, certificates }: Servers & { readonly certificates: readonly string[] }) =>
    servers.length === 1
      ? `No trust is made for ${someNames(servers)} because Lync lists it: make sure that the listed name is ${someNames(certificates)}, the one in its certificate.`
      : `No trust is made for ${someNames(servers)} because Lync lists them: make sure that what is listed are the names in their certificates, ${someNames(certificates)}.`,
  "all-policies": ({ turnsOff }: { readonly turnsOff: boolean }) =>
    turnsOff
      ? "The change covers every mailbox policy that exists when it runs, and turns instant messaging off in each of them: name the policies if that is not meant."
      : "The change covers every mailbox policy that exists when it runs, and also turns it on where it was off on purpose: name the policies if that is not meant.",
  /** `pair` is why, as a sentence with its source. */
  "pair-warned": (given: { readonly exchange: string; readonly lync: string; readonly pair: string }) =>
    `${given.exchange} with ${given.lync}: ${given.pair} Rehearse the change in a lab with these two versions.`,
  "end-announced": endAnnounced,
  "past-support": ({ products }: { readonly products: readonly string[] }) =>
    `${areOutOfSupport(products)}: rehearse the change in a lab first.`,
};

/** A remark on the value of one answer, and of how many others it is true as well. */
export const remarkWithName = (name: string, remark: string, others: number) =>
  others === 0 ? `${name}: ${remark}` : `${name}: ${remark} The same is true of ${number(others)} more.`;
