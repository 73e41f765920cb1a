/** An event of a Front End as the facts hold it: of the log "Lync Server". */
export interface LyncEvent {
  readonly id: number;
  readonly source: string;
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly time: string;
  readonly text: string;
}

/** Whether Lync found a server by itself. `known`: only through trust that somebody made. */
export type DiscoveryStatus = "discovered" | "known" | "absent" | "unknown";

export interface Discovery {
  readonly status: DiscoveryStatus;
  /** What the status rests on, with its time: a line of an event, the age of the start events, or what is missing. */
  readonly evidence: string;
  /** An event names the server and does not say plainly of which version the entry is. */
  readonly doubt: boolean;
}

const exchangeList = 44024;
const wholeTable = 14492;
const added = 14493;
const removed = 14495;
const routingSource = "LS Exchange Unified Messaging Routing";

/**
 * The one rule for "discovered by Lync" (domain section 1), the same as `Get-OwaImDiscovery` in
 * lib/powershell/library/09-events.ps1: a table of cases is run through both. The newest start events count, then what
 * was added or removed since. A missing or cut event is never a "no", and in doubt the answer is "unknown".
 */
export function discoveryOf(events: readonly LyncEvent[], name: string): Discovery {
  const { relevant, gaps, age } = evidenceIn(events);
  let answer: Discovery = {
    status: gaps.length > 0 ? "unknown" : "absent",
    evidence: (gaps.length > 0 ? gaps : age).join(", "),
    doubt: false,
  };
  for (const event of relevant) {
    for (const { line, version } of mentionsIn(event.text, name)) {
      // Other events of the routing component, and the list of it, name nothing but what it discovered.
      const hasTable = event.id === wholeTable || event.id === added || event.id === removed;
      const otherVersion = hasTable && !/^0*$/.test(version);
      const status = statusOf(event.id, version, otherVersion);
      // Trust that somebody made says nothing about a discovery.
      if (answer.status === "discovered" && (status !== "absent" || otherVersion)) continue;
      if (answer.status === "unknown" && status === "known" && gaps.length > 0) continue;
      answer = { status, evidence: `event ${event.id} of ${event.time}: ${line}`, doubt: status === "unknown" };
    }
  }
  return answer;
}

function statusOf(id: number, version: string, otherVersion: boolean): DiscoveryStatus {
  if (id === removed) return "absent";
  if (otherVersion) return "known";
  return id === wholeTable && version === "" ? "unknown" : "discovered";
}

/** The events that count, oldest first; what is missing; and how old the start events are. */
function evidenceIn(events: readonly LyncEvent[]) {
  const gaps: string[] = [];
  const age: string[] = [];
  const relevant: LyncEvent[] = [];
  for (const id of [exchangeList, wholeTable]) {
    const start = newestOf(events, id);
    if (start === undefined) {
      gaps.push(`there is no event ${id}`);
      continue;
    }
    age.push(`event ${id} of ${start.time}`);
    if (/^$|(\.\.\.|\u2026)$/.test(start.text.trimEnd())) gaps.push(`event ${id} is cut or empty`);
    const isLater = (event: LyncEvent) =>
      id === wholeTable
        ? event.id === added || event.id === removed
        : event.source === routingSource && event.id !== exchangeList;
    relevant.push(start, ...events.filter((event) => event.time >= start.time && isLater(event)));
  }
  // Times of one form compare like their texts; of one second, the order of the file counts.
  return { gaps, age, relevant: relevant.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)) };
}

function newestOf(events: readonly LyncEvent[], id: number): LyncEvent | undefined {
  return events
    .filter((event) => event.id === id)
    .reduce<LyncEvent | undefined>(
      (newest, event) => (newest === undefined || event.time >= newest.time ? event : newest),
      undefined,
    );
}

const wordEnd = "(?![A-Za-z0-9_-]|\\.[A-Za-z0-9_])";
const anyName = new RegExp(
  `(?<![A-Za-z0-9_.-])[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*${wordEnd}`,
  "g",
);
/** The word "version" in the languages of Lync, and a number behind it. */
const labelled =
  /(?:[vV][eE][rR][sS]\p{L}*|[вВ][еЕ][рР][сС]\p{L}*|\u7248\u672C|\u30D0\u30FC\u30B8\u30E7\u30F3|\uBC84\uC804)[^\p{L}\p{N}]*([0-9]+)/gu;
const lonely = /(?<![\p{L}\p{N}.])([0-9]+)(?![\p{L}\p{N}.])/gu;

/** Lines that hold a name as a whole word, each with the version that plainly belongs to it, or none. */
function mentionsIn(text: string, name: string): readonly { readonly line: string; readonly version: string }[] {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const word = new RegExp(`(?<![A-Za-z0-9_.-])${escaped}${wordEnd}`, "i");
  return text
    .split("\n")
    .filter((line) => word.test(line))
    .map((line) => {
      const rest = line.replace(anyName, " ");
      const marked = [...rest.matchAll(labelled)];
      const numbers = marked.length > 0 ? marked : [...rest.matchAll(lonely)];
      // Several names or several numbers in one line: nobody knows which belongs to which.
      const isPlain = numbers.length === 1 && [...line.matchAll(anyName)].length === 1;
      const shown = line.replace(/\p{C}/gu, " ").trim().slice(0, 160);
      return { line: shown, version: isPlain ? (numbers[0]?.[1] ?? "") : "" };
    });
}
