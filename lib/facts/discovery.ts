/** An event of a Front End as the facts hold it: of the log "Lync Server". */
export interface LyncEvent {
  readonly id: number;
  readonly source: string;
  /** UTC, `2026-11-23T22:15:30Z`. */
  readonly time: string;
  readonly text: string;
}

/** Whether Lync discovered a server. `known`: only through trust that was created by hand. */
export type DiscoveryStatus = "discovered" | "known" | "absent" | "unknown";

/** An event that counts. */
interface EventMark {
  readonly id: number;
  readonly time: string;
}

/** What a status rests on: a line of an event, the age of the start events, or start events that do not tell. */
export type Evidence =
  | { readonly event: EventMark; readonly line: string }
  | { readonly starts: readonly EventMark[] }
  | { readonly gaps: readonly { readonly id: number; readonly isThere: boolean }[] };

export interface Discovery {
  readonly status: DiscoveryStatus;
  readonly evidence: Evidence;
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
  const { relevant, gaps, starts } = evidenceIn(events);
  let answer: Discovery = { status: "absent", evidence: { starts }, doubt: false };
  for (const event of relevant) {
    for (const { line, version } of mentionsIn(event.text, name)) {
      // Events of the routing component tell of discoveries only; a number in them is no version.
      const hasTable = event.id === wholeTable || event.id === added || event.id === removed;
      const otherVersion = hasTable && !/^0*$/.test(version);
      const status = statusOf(event.id, version, otherVersion);
      // Trust that was made or removed by hand says nothing about a discovery.
      const isSeen = answer.status === "discovered" || answer.doubt;
      if (isSeen && (status === "known" || otherVersion)) continue;
      if (answer.status === "discovered" && status === "unknown") continue;
      const { id, time } = event;
      answer = { status, evidence: { event: { id, time }, line }, doubt: status === "unknown" };
    }
  }
  // What is missing might have told of a discovery.
  const isNo = answer.status === "absent" || answer.status === "known";
  return gaps.length > 0 && isNo ? { status: "unknown", evidence: { gaps }, doubt: false } : answer;
}

function statusOf(id: number, version: string, otherVersion: boolean): DiscoveryStatus {
  if (id === removed) return "absent";
  if (otherVersion) return "known";
  return id === wholeTable && version === "" ? "unknown" : "discovered";
}

/** The events that count, oldest first; what is missing; and how old the start events are. */
function evidenceIn(events: readonly LyncEvent[]) {
  const gaps: { readonly id: number; readonly isThere: boolean }[] = [];
  const starts: EventMark[] = [];
  const relevant: LyncEvent[] = [];
  for (const id of [exchangeList, wholeTable]) {
    const start = newestOf(events, id);
    if (start === undefined) {
      gaps.push({ id, isThere: false });
      continue;
    }
    starts.push({ id, time: start.time });
    if (!isWhole(start)) gaps.push({ id, isThere: true });
    const isLater = (event: LyncEvent) =>
      id === wholeTable
        ? event.id === added || event.id === removed
        : event.source === routingSource && event.id !== exchangeList;
    relevant.push(start, ...events.filter((event) => event.time >= start.time && isLater(event)));
  }
  // Times of one form compare like their texts; of one second, the order of the file counts.
  return { gaps, starts, relevant: relevant.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)) };
}

/** A table that ends in dots, or shows no name, does not tell who is not in it. A list of nobody may be true. */
function isWhole({ id, text }: LyncEvent): boolean {
  const shown = text.trimEnd();
  const isBlank = shown === "" || (id === wholeTable && !/[A-Za-z0-9]\.[A-Za-z]/.test(shown));
  return !isBlank && !/(\.\.\.|\u2026)$/.test(shown);
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
/** Without that word only one digit right behind the name counts: others are ports, types and running numbers. */
const behind = "[\\s,;:=([]+([0-9])(?![\\p{L}\\p{N}.])[^0-9]*$";

/** Lines that hold a name as a whole word, each with the version that plainly belongs to it, or none. */
function mentionsIn(text: string, name: string): readonly { readonly line: string; readonly version: string }[] {
  const word = `(?<![A-Za-z0-9_.-])${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}${wordEnd}`;
  const isNamed = new RegExp(word, "i");
  const digitBehind = new RegExp(word + behind, "iu");
  return text
    .split("\n")
    .filter((line) => isNamed.test(line))
    .map((line) => {
      const marked = [...line.replace(anyName, " ").matchAll(labelled)];
      const digit = marked.length > 0 ? null : digitBehind.exec(line);
      const numbers = digit === null ? marked : [digit];
      // Several names or several numbers in one line: nobody knows which belongs to which.
      const isPlain = numbers.length === 1 && [...line.matchAll(anyName)].length === 1;
      const shown = line.replace(/\p{C}/gu, " ").trim().slice(0, 160);
      return { line: shown, version: isPlain ? (numbers[0]?.[1] ?? "") : "" };
    });
}
