/** Ports of which the wizard knows the owner (domain section 5). */
export interface PortUse {
  readonly from: number;
  readonly to: number;
  /** Who listens there, as the end of a sentence: "port 5061 is used by ...". */
  readonly service: string;
  /** `refused`: the trusted application cannot have it; `warned`: it may collide. */
  readonly rule: "refused" | "warned";
}

const refused = (from: number, to: number, service: string): PortUse => ({ from, to, service, rule: "refused" });
const warned = (from: number, to: number, service: string): PortUse => ({ from, to, service, rule: "warned" });

/** Ordered by port; ranges do not overlap. Source: domain section 5 ("Ports and protocols for internal servers"). */
export const portTable: readonly PortUse[] = [
  refused(25, 25, "SMTP"),
  refused(80, 80, "HTTP"),
  refused(110, 110, "POP3"),
  warned(135, 135, "the Windows RPC endpoint mapper"),
  refused(143, 143, "IMAP4"),
  refused(443, 443, "HTTPS"),
  warned(444, 444, "the Exchange back end site and the Lync Front End"),
  warned(445, 445, "Windows file sharing"),
  warned(448, 448, "Lync bandwidth policy"),
  refused(587, 587, "SMTP client submission"),
  warned(881, 881, "a Lync or Exchange service"),
  refused(993, 993, "IMAP4 over TLS"),
  refused(995, 995, "POP3 over TLS"),
  warned(4443, 4443, "Lync web services"),
  warned(5041, 5041, "a Lync service"),
  refused(5060, 5060, "the UM Call Router (SIP)"),
  refused(5061, 5061, "the Lync Front End and the UM Call Router (SIP over TLS)"),
  refused(5062, 5062, "the UM service and Lync conferencing"),
  refused(5063, 5063, "the UM service and Lync conferencing"),
  warned(5064, 5064, "Lync conferencing"),
  refused(5065, 5068, "the UM worker processes and the Lync Mediation Server"),
  warned(5070, 5073, "Lync Mediation and application services"),
  warned(5075, 5076, "Lync application services"),
  warned(5080, 5082, "Lync call admission control and bandwidth policy"),
  warned(5086, 5087, "the Lync mobility service"),
  warned(8057, 8058, "Lync conferencing"),
  warned(8060, 8061, "Lync web conferencing"),
  warned(8080, 8080, "Lync web services"),
  warned(8404, 8404, "a Lync service"),
  warned(49152, 50635, "Windows, which hands out ports from 49152 on, and Lync media"),
  warned(50636, 50636, "a Lync service, inside the range that Windows hands out"),
  warned(50637, 65535, "Windows, which hands out ports from 49152 on, and Lync media"),
];

/** The known owner of a port, or undefined. */
export function findPortUse(port: number): PortUse | undefined {
  return portTable.find(({ from, to }) => port >= from && port <= to);
}
