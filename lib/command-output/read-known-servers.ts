import { cellIn, unbroken, type Row } from "./cells";
import { discoveryOf, type Discovery, type LyncEvent } from "@/lib/facts/discovery";
import type { Reading } from "./findings";
import { readMoment, type DateOrder } from "./read-day";
import { looseText } from "./read-lists";
import { readOutput, wantedIn } from "./read-output";

/** An event of the output; its text in more than one reading where the console or a chat broke it. */
interface ShownEvent {
  readonly id: number;
  readonly source: string;
  readonly shownTime: string;
  readonly text: string;
  /** Text behind it that may be part of it. */
  readonly loose: string;
}

/** The events of a Front End that tell which servers Lync knows. */
export interface KnownServersFound extends Reading {
  readonly events: readonly ShownEvent[];
  /** Event 44024 lists the Exchange servers that Lync discovered, 14492 all servers that it knows (domain section 1). */
  readonly has44024: boolean;
  readonly has14492: boolean;
  /** The text of one of them is cut, so a name that is missing proves nothing. */
  readonly cut: boolean;
  /** When they were written, as the output shows it. */
  readonly times: readonly string[];
}

const counted: ReadonlySet<number> = new Set([44024, 14492, 14493, 14495]);

/**
 * The events 44024, 14492, 14493 and 14495, from Get-WinEvent, from the event viewer or from a facts file. A number in the
 * echo of a command or of an error is no event.
 */
export function readKnownServers(text: string): KnownServersFound {
  const output = readOutput(text);
  const { rows, refusal } = wantedIn(output, ["event"], ["Id"]);
  const events = rows.flatMap(eventIn);
  const starts = events.filter(({ id }) => id === 44024 || id === 14492);
  return {
    events,
    has44024: events.some(({ id }) => id === 44024),
    has14492: events.some(({ id }) => id === 14492),
    cut: starts.some((event) => /(?:\.\.\.|…)$/.test(event.text)),
    times: starts.map(({ shownTime }) => shownTime).filter((time) => time !== ""),
    refusal: starts.length > 0 ? undefined : refusal,
    remarks: output.remarks,
  };
}

function eventIn(row: Row): readonly ShownEvent[] {
  const id = Number(unbroken(cellIn(row, "Id")));
  if (!counted.has(id)) return [];
  const message = cellIn(row, "Message");
  return [
    {
      id,
      source: unbroken(cellIn(row, "ProviderName")),
      shownTime: cellIn(row, "TimeCreated").text,
      text: message.cut && !/(?:\.\.\.|…)$/.test(message.text) ? `${message.text}\n...` : message.text,
      loose: cellIn(row, looseText).text,
    },
  ];
}

/** What the page needs of an answer. */
export type DiscoveryAnswer = Pick<Discovery, "status" | "doubt">;

/** The order of the events, or what belongs to them, is not known. */
const unknown = (doubt: boolean): DiscoveryAnswer => ({ status: "unknown", doubt });

/**
 * Whether Lync discovered a server, by the one rule (domain section 1). Where the output can be read in more than one way (day
 * and month, text behind a message), an answer counts only if all readings give it.
 */
export function discoveryIn(found: KnownServersFound, name: string): DiscoveryAnswer {
  const isNamed = found.events.some(({ text, loose }) =>
    `${text}\n${loose}`.toLowerCase().includes(name.toLowerCase()),
  );
  const orders: readonly DateOrder[] = ["day-first", "month-first"];
  const readings = orders.flatMap((order) =>
    [false, true].flatMap((withLoose): readonly DiscoveryAnswer[] => {
      const events = dated(found.events, order, withLoose);
      return events === undefined ? [unknown(isNamed)] : [readingOf(events, name)];
    }),
  );
  const [first = unknown(false)] = readings;
  return readings.every(({ status }) => status === first.status) ? first : unknown(isNamed);
}

function readingOf(events: readonly LyncEvent[], name: string): DiscoveryAnswer {
  const answer = discoveryOf(events, name);
  if (answer.status !== "absent" && answer.status !== "known") return answer;
  // The console breaks long words at its edge: a name that is only there when the lines are joined is there.
  const joined = discoveryOf(
    events.map((event) => ({ ...event, text: event.text.replace(/\s*\n\s*/g, "") })),
    name,
  );
  if (joined.status === "absent" || joined.status === answer.status) return answer;
  return joined.status === "discovered" ? joined : unknown(true);
}

/** The events with times that can be compared; undefined where their order counts and is not told. */
function dated(events: readonly ShownEvent[], order: DateOrder, withLoose: boolean): readonly LyncEvent[] | undefined {
  const ids = new Set(events.map(({ id }) => id));
  const needsTime = ids.size < events.length || ids.has(14493) || ids.has(14495);
  const result: LyncEvent[] = [];
  for (const { id, source, shownTime, text, loose } of events) {
    const time = readMoment(shownTime, order);
    if (time === undefined && needsTime) return undefined;
    const whole = withLoose && loose !== "" ? `${text}\n${loose}` : text;
    result.push({ id, source, time: time ?? "", text: whole });
  }
  return result;
}
