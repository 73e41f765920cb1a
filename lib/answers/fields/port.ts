import { definePolicy, type FieldWarning } from "./field-policy";
import { findPortUse } from "./port-table";
import type { Finding } from "./unsafe-characters";

/** TCP port as digits, 1 to 65535. Whether a service already listens there is a rule of the topology, not of the field. */
export const portPolicy = definePolicy({
  name: "port",
  example: "5199",
  // Far above any port, so that a short wrong text is told what is wrong with it rather than that it is long.
  limit: 128,
  judge: judgePort,
  warnings: portWarnings,
});

function judgePort(text: string): string | Finding {
  const stray = /[^0-9]/u.exec(text)?.[0];
  if (stray !== undefined) return { code: "PORT_NOT_DIGITS", values: { character: stray } };
  if (/^0[0-9]/.test(text)) return { code: "PORT_LEADING_ZERO", values: {} };
  const port = Number(text);
  if (port < 1 || port > 65535) return { code: "PORT_RANGE", values: {} };
  return text;
}

function portWarnings(value: string): readonly FieldWarning[] {
  const use = findPortUse(Number(value));
  if (use?.rule !== "warned") return [];
  return [
    {
      code: "port-in-use",
      values: { port: Number(value), service: use.service },
    },
  ];
}
