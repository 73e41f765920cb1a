import type { EventRow } from "./world-state";

/**
 * Events as a Front End and a Mailbox server write them. Layout and language of the real texts are not public (domain
 * section 1), so there are several of each; whoever reads them may rely on whole names, and on versions that are plainly
 * beside a name.
 */

/** The moment around which the estate's own events lie; they are a few hours older. */
export const labTime = "2026-11-20T03:10:00.000Z";

/** So many minutes from the lab time, or from another one; negative is earlier. */
export function minutesFrom(minutes: number, time: string = labTime): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString();
}

/** A server as the table of known servers holds it; version 0 is a discovered one. */
export interface KnownServer {
  readonly fqdn: string;
  readonly version: number;
}

interface Layout {
  /** Language of the sentences around the list. */
  readonly language: "de" | "en" | "zh";
  known(entries: readonly KnownServer[]): readonly string[];
}

const column = (entries: readonly KnownServer[]) => Math.max(4, ...entries.map(({ fqdn }) => fqdn.length)) + 2;
const row = (width: number, ...cells: readonly string[]) =>
  cells.map((cell, index) => cell.padEnd(index === 0 ? width : 9)).join("");
const type = (version: number) => (version === 0 ? "256" : "1");

/** Versions in a column of their own, as a console prints objects. */
const table = (entries: readonly KnownServer[]) => [
  row(column(entries), "Fqdn", "Version", "Type").trimEnd(),
  row(column(entries), "----", "-------", "----").trimEnd(),
  ...entries.map(({ fqdn, version }) => row(column(entries), fqdn, String(version), type(version)).trimEnd()),
];

const layouts = {
  "german-list": {
    language: "de",
    known: (entries) => entries.map(({ fqdn, version }) => `FQDN: ${fqdn}, Typ: ${type(version)}, Version: ${version}`),
  },
  "english-list": {
    language: "en",
    known: (entries) =>
      entries.map(({ fqdn, version }) => `FQDN: ${fqdn}, Type: ${type(version)}, Version: ${version}`),
  },
  "chinese-list": {
    language: "zh",
    known: (entries) => entries.map(({ fqdn, version }) => `服务器:${fqdn} 类型:${type(version)} 版本:${version}`),
  },
  table: { language: "en", known: table },
  /** The last entry did not fit. Whoever is not listed in such a table is not known to be missing. */
  "cut-table": { language: "en", known: (entries) => [...table(entries).slice(0, -1), "..."] },
  lines: { language: "en", known: (entries) => entries.map(({ fqdn, version }) => `${fqdn} (${version})`) },
  "name-version": {
    language: "en",
    known: (entries) => entries.map(({ fqdn, version }) => `${fqdn}, version ${version}`),
  },
  "upper-case": {
    language: "en",
    known: (entries) => entries.map(({ fqdn, version }) => `FQDN: ${fqdn.toUpperCase()}, Version: ${version}`),
  },
} as const satisfies Record<string, Layout>;

export type EventLayout = keyof typeof layouts;
export const eventLayouts = Object.keys(layouts) as EventLayout[];

export interface EventForm {
  /** ISO 8601, UTC; the lab time when it is not given. */
  readonly time?: string;
  readonly layout?: EventLayout;
}

const sentences = {
  known: {
    de: "Die Tabelle der bekannten Server wurde geladen.",
    en: "The table of known servers was loaded.",
    zh: "已加载已知服务器表。",
  },
  discovered: {
    de: "Liste der ermittelten Exchange-Server:",
    en: "Exchange servers that were found:",
    zh: "检测到的 Exchange 服务器:",
  },
  added: { de: "Ein bekannter Server kam hinzu.", en: "A known server was added.", zh: "已添加已知服务器。" },
  removed: { de: "Ein bekannter Server wurde entfernt.", en: "A known server was removed.", zh: "已删除已知服务器。" },
} as const;

const protocolStack = "LS Protocol Stack";
const routing = "LS Exchange Unified Messaging Routing";

function lyncEvent(provider: string, id: number, form: EventForm, lines: readonly string[]): EventRow {
  return {
    LogName: "Lync Server",
    ProviderName: provider,
    Id: id,
    TimeCreated: form.time ?? labTime,
    Message: `${lines.join("\r\n")}\r\n`,
  };
}

/** The sentence in the language of the layout, a blank line, and the list in its form. */
function listed(
  kind: keyof typeof sentences,
  form: EventForm,
  list: (layout: Layout) => readonly string[],
): readonly string[] {
  const layout: Layout = layouts[form.layout ?? "german-list"];
  return [sentences[kind][layout.language], "", ...list(layout)];
}

/** Event 14492, written when the service starts: the whole table of known servers. */
export function knownServersEvent(entries: readonly KnownServer[], form: EventForm = {}): EventRow {
  return lyncEvent(
    protocolStack,
    14492,
    form,
    listed("known", form, (layout) => layout.known(entries)),
  );
}

/** Event 14493: a server was added to the table while the service ran. */
export function serverAddedEvent(entry: KnownServer, form: EventForm = {}): EventRow {
  return lyncEvent(
    protocolStack,
    14493,
    form,
    listed("added", form, (layout) => layout.known([entry])),
  );
}

/** Event 14495: a server was removed from the table while the service ran. */
export function serverRemovedEvent(entry: KnownServer, form: EventForm = {}): EventRow {
  return lyncEvent(
    protocolStack,
    14495,
    form,
    listed("removed", form, (layout) => layout.known([entry])),
  );
}

/** Event 44024, written when the service starts: the Exchange servers that Lync discovered through a SipName dial plan. */
export function discoveredEvent(fqdns: readonly string[], form: EventForm = {}): EventRow {
  return lyncEvent(
    routing,
    44024,
    form,
    listed("discovered", form, () => {
      const names = form.layout === "upper-case" ? fqdns.map((name) => name.toUpperCase()) : fqdns;
      if (form.layout === "cut-table") return [...names.slice(0, -1), "..."];
      return form.layout === "name-version" ? [names.join(", ")] : names;
    }),
  );
}

/** Any other event of the routing component; a name in it, after the newest 44024, counts as added. */
export function routingEvent(id: number, text: string, form: EventForm = {}): EventRow {
  return lyncEvent(routing, id, form, [text]);
}

/** What the events of "MSExchange OWA" mean, in our own words; 112 is the one of success (domain section 9). */
export const owaEvents: Readonly<Record<number, string>> = {
  75: "Die MTLS-Verbindung ist fehlgeschlagen.",
  78: "Die Verbindung mit dem Server ist fehlgeschlagen.",
  83: "Der Registrierungswert fehlt.",
  84: "Die DLL fehlt.",
  88: "Der Endpunkt wurde nicht angelegt.",
  100: "Der Servername ist leer.",
  101: "Der Fingerabdruck ist leer.",
  102: "Das Zertifikat ist abgelaufen.",
  103: "Das Zertifikat wurde nicht gefunden.",
  104: "Das Zertifikat ist noch nicht gültig.",
  105: "Das Zertifikat hat keinen privaten Schlüssel.",
  106: "Das Zertifikat läuft in 30 Tagen ab.",
  112: "Der Endpunkt für Sofortnachrichten wurde initialisiert.",
};

/** Level as the log holds it: 2 error, 3 warning, 4 information. */
const owaLevel = (id: number) => (id === 112 ? 4 : id === 106 ? 3 : 2);

/** An event of Outlook Web App on a Mailbox server. */
export function owaEvent(id: number, time: string = labTime): EventRow {
  return {
    LogName: "Application",
    ProviderName: "MSExchange OWA",
    Id: id,
    TimeCreated: time,
    Level: owaLevel(id),
    Message: owaEvents[id] ?? `Ereignis ${id}.`,
  };
}
