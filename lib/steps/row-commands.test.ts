import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

const rows = Object.values(scenarios).flatMap((input) => {
  const { topology, steps } = generatePlan(answersOf(input));
  return steps.flatMap(({ checklist }) =>
    checklist.flatMap(({ command, ...row }) => (command === undefined ? [] : [{ ...row, command, topology }])),
  );
});

/** Dates, numbers and words of a few letters: they leave room for the column behind them. */
const shortColumns = [
  "AlertValue",
  "Id",
  "InstantMessagingEnabled",
  "InstantMessagingType",
  "NotAfter",
  "Port",
  "TimeCreated",
  "UpToDate",
];

/** Commands of Exchange that answer for one server, where they are told which. */
const ofOneServer = /(Get-OwaVirtualDirectory|Get-ExchangeCertificate|Get-ServerHealth|Get-ExchangeDiagnosticInfo)\b/g;

describe("the command of a row", () => {
  it("loses no column of a table: a long one is the last, and wraps", () => {
    for (const { id, command } of rows) {
      for (const [, list = "", options = ""] of command.matchAll(/Format-Table ((?:\w+, )*\w+)([^|;}]*)/g)) {
        const columns = list.split(", ");
        expect(shortColumns, `${id}: ${list}`).toEqual(expect.arrayContaining(columns.slice(0, -1)));
        if (!shortColumns.includes(columns.at(-1) ?? "")) expect(options.trim(), id).toBe("-AutoSize -Wrap");
      }
    }
  });

  it("asks Exchange about each planned server by its name, says which one answers, and asks about no other", () => {
    for (const { id, command, topology } of rows) {
      expect(command, id).not.toContain("Get-ExchangeServer");
      for (const [asked] of command.matchAll(ofOneServer)) {
        expect(command, id).toMatch(
          new RegExp(`^foreach \\(\\$server in .*\\) \\{ \\$server; .*${asked} -(?:Server|Identity) \\$server `),
        );
        const named = [...(/ in (.*?)\) \{/.exec(command)?.[1] ?? "").matchAll(/'([^']+)'/g)].map(([, name]) => name);
        const planned =
          id === "owa-directory-shown" ? topology.clientAccessServers : topology.mailboxServers.map(({ fqdn }) => fqdn);
        expect(
          named.map((name) => name?.split(".")[0]),
          id,
        ).toEqual(planned.map((name) => name.split(".")[0]));
      }
    }
  });

  it("shows each value that is expected by its name", () => {
    const named = /\b([A-Z][a-z]+[A-Z]\w*) (?:True|False|Ocs|Healthy|Valid)\b/g;
    const shown = rows.flatMap(({ id, command, expected }) =>
      [...expected.matchAll(named)].map(([, name = ""]) => ({ id, command, name })),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { id, command, name } of shown) expect(command, id).toContain(name);
  });

  it("looks at a file where a file is expected, and does not cut a list of addresses", () => {
    for (const { id, command } of rows) {
      if (command.includes("ImplementationDLLPath")) expect(command, id).toContain("Get-Item -LiteralPath");
      expect(command, id).not.toMatch(/Format-\w+ [^|;]*EmailAddresses/);
    }
  });
});
