import { partsOfTime } from "@/lib/messages/time-text";
import type { Words } from "@/lib/messages/words";
import type { Schedule } from "./types";

/** From when to when, with the zone once; undefined where nobody entered a start. */
export function windowText({ start, end }: Pick<Schedule, "start" | "end">, { changeRequest }: Words): string {
  const from = partsOfTime(start ?? "");
  const to = partsOfTime(end ?? "");
  if (!from || !to) return "";
  const last = from.day === to.day ? to.time : `${to.day} ${to.time}`;
  return changeRequest.schedule.fromTo(`${from.day} ${from.time}`, last, from.zone);
}
