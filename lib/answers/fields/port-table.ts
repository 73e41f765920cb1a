import type { portServices } from "@/lib/messages/en/port-services";

/** A service that listens on a known port; its words are in the catalogue. */
export type PortService = keyof typeof portServices;

/** Ports of which the wizard knows the owner (domain section 5). */
export interface PortUse {
  readonly from: number;
  readonly to: number;
  /** Who listens there. */
  readonly service: PortService;
  /** `refused`: the trusted application cannot have it; `warned`: it may collide. */
  readonly rule: "refused" | "warned";
}

const refused = (from: number, to: number, service: PortService): PortUse => ({ from, to, service, rule: "refused" });
const warned = (from: number, to: number, service: PortService): PortUse => ({ from, to, service, rule: "warned" });

/** Ordered by port; ranges do not overlap. Source: domain section 5 ("Ports and protocols for internal servers"). */
export const portTable: readonly PortUse[] = [
  refused(25, 25, "smtp"),
  refused(80, 80, "http"),
  refused(110, 110, "pop3"),
  warned(135, 135, "rpc"),
  refused(143, 143, "imap4"),
  refused(443, 443, "https"),
  warned(444, 444, "backEnd"),
  warned(445, 445, "fileSharing"),
  warned(448, 448, "bandwidthPolicy"),
  refused(587, 587, "submission"),
  warned(881, 881, "lyncOrExchange"),
  refused(993, 993, "imap4Tls"),
  refused(995, 995, "pop3Tls"),
  warned(4443, 4443, "lyncWeb"),
  warned(5041, 5041, "lync"),
  refused(5060, 5060, "callRouter"),
  refused(5061, 5061, "frontEnd"),
  refused(5062, 5062, "umAndConferencing"),
  refused(5063, 5063, "umAndConferencing"),
  warned(5064, 5064, "conferencing"),
  refused(5065, 5068, "umWorkers"),
  warned(5070, 5073, "mediation"),
  warned(5075, 5076, "applications"),
  warned(5080, 5082, "callAdmission"),
  warned(5086, 5087, "mobility"),
  warned(8057, 8058, "conferencing"),
  warned(8060, 8061, "webConferencing"),
  warned(8080, 8080, "lyncWeb"),
  warned(8404, 8404, "lync"),
  warned(49152, 50635, "handedOut"),
  warned(50636, 50636, "insideHandedOut"),
  warned(50637, 65535, "handedOut"),
];

/** The known owner of a port, or undefined. */
export function findPortUse(port: number): PortUse | undefined {
  return portTable.find(({ from, to }) => port >= from && port <= to);
}
