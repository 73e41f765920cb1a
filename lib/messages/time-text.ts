const shape = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$/;

/** A time of ISO 8601 in its parts as they were typed; undefined for any other text. */
export function partsOfTime(iso: string): { day: string; time: string; zone: string } | undefined {
  const [, day, time, zone] = shape.exec(iso) ?? [];
  if (day === undefined || time === undefined) return undefined;
  return { day, time, zone: zone === "Z" || zone === undefined ? "UTC" : `UTC${zone}` };
}

/** For people who read no ISO 8601: "2026-11-28 22:00 UTC+01:00"; any other text as it is. */
export function timeText(iso: string): string {
  const parts = partsOfTime(iso);
  return parts ? `${parts.day} ${parts.time} ${parts.zone}` : iso;
}
