import type { Words } from "@/lib/messages/words";
import type { Schedule } from "./types";

const shape = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$/;

/** A time of a schedule for people who read no ISO 8601: day, time and zone, as they were typed. */
export function timeText(iso: string): string {
  const [, day, time, zone] = shape.exec(iso) ?? [];
  return day === undefined || time === undefined ? iso : `${day} ${time} ${zoneText(zone)}`;
}

/** From when to when, with the zone once; undefined where nobody entered a start. */
export function windowText({ start, end }: Pick<Schedule, "start" | "end">, { changeRequest }: Words): string {
  const [, day, from, zone] = shape.exec(start ?? "") ?? [];
  const [, lastDay, to] = shape.exec(end ?? "") ?? [];
  if (day === undefined || from === undefined || lastDay === undefined || to === undefined) return "";
  return changeRequest.schedule.fromTo(`${day} ${from}`, day === lastDay ? to : `${lastDay} ${to}`, zoneText(zone));
}

const zoneText = (zone = "Z"): string => (zone === "Z" ? "UTC" : `UTC${zone}`);
