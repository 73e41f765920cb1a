import { definePolicy, type FieldWarning } from "./field-policy";

/** Longest maintenance window: one week, in minutes. */
const most = 10_080;

/** Length of the maintenance window as digits, 1 to 10080 minutes. */
export const windowMinutesPolicy = definePolicy({
  name: "windowMinutes",
  example: "120",
  // Far above any length, as for a port.
  limit: 128,
  judge: (text) => {
    const minutes = /^[0-9]{1,9}$/.test(text) ? Number(text) : 0;
    if (minutes >= 1 && minutes <= most) return String(minutes);
    return { code: "WINDOW_MINUTES_RANGE", values: { most } };
  },
  warnings: windowMinutesWarnings,
});

/** Less holds no change with its tests and its way back. */
const least = 30;

function windowMinutesWarnings(value: string): readonly FieldWarning[] {
  return Number(value) < least ? [{ code: "short-window", values: { least } }] : [];
}
