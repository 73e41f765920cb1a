import { describe, expect, it } from "vitest";
import {
  discoveredEvent,
  eventLayouts,
  knownServersEvent,
  labTime,
  minutesFrom,
  owaEvent,
  routingEvent,
  serverAddedEvent,
  serverRemovedEvent,
  type EventLayout,
} from "./events";
import { fakeStage } from "./fake-stage";
import type { EventRow } from "./world-state";

const stage = fakeStage();

/** Adds events to the first Front End. */
const begin = (...events: readonly EventRow[]) => stage.begin((state) => state.computers.FE01!.events.push(...events));
const newest = (filter: string, more = "") =>
  `Get-WinEvent -FilterHashtable @{ LogName = 'Lync Server'; ${filter} } ${more}`;

describe("the event log", () => {
  it("filters by log, provider, id and level, newest first; of one moment, the later record first", async () => {
    begin(discoveredEvent(["mx1.litware.example"]), knownServersEvent([{ fqdn: "old.example", version: 0 }]));
    const { output, errors } = await stage.lync(`@(${newest("Id = 44024, 14492")}).Count
      $e = ${newest("ProviderName = 'LS Exchange Unified Messaging Routing'", "-MaxEvents 1")}
      $e.Id; $e.RecordId; $e.Message.Contains('mx1.litware.example'); (${newest("Id = 44024, 14492")}).RecordId
      @(${newest("Level = 4")}).Count`);
    expect(errors).toEqual([]);
    expect(output).toEqual(["4", "44024", "3", "True", "4", "3", "2", "1", "4"]);
  });
  it("filters by time, and its times are local ones", async () => {
    begin(
      serverAddedEvent({ fqdn: "a.example", version: 0 }),
      routingEvent(44020, "a.example", { time: minutesFrom(10) }),
    );
    const { output } =
      await stage.lync(`$t = [datetime]::Parse('${labTime}', [cultureinfo]::InvariantCulture, 'RoundtripKind')
      $e = @(${newest("StartTime = $t; EndTime = $t.AddMinutes(5)")}); $e.Id; $e[0].TimeCreated.Kind
      $e[0].TimeCreated -eq $t; $e[0].TimeCreated.ToUniversalTime() -eq $t; (${newest("StartTime = $t.ToLocalTime()")}).Id`);
    expect(output).toEqual(["14493", "Local", "False", "True", "44020", "14493"]);
  });
  it("has an error of its own for no match, an unknown provider, no log, and a filter that does not exist", async () => {
    stage.begin();
    const text = `Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = 112 } -MaxEvents 1
      Get-WinEvent -FilterHashtable @{ LogName = 'Lync Server'; ProviderName = 'LS Protocol Stack' }
      Get-WinEvent -FilterHashtable @{ Id = 1 }; Get-WinEvent -FilterHashtable @{ LogName = 'Application'; EventId = 1 }`;
    const { errors } = await stage.windows(text);
    expect(errors.map(({ id }) => id.split(",")[0])).toEqual([
      "NoMatchingEventsFound",
      "NoMatchingProvidersFound",
      "LogProviderOrPathNeeded",
      "UnknownFilterKey",
    ]);
  });
});

describe("the estate's Front End", () => {
  it("has written both start events hours before the lab time, and discovered nothing that a plan names", async () => {
    stage.begin();
    const { output } = await stage.lync(
      `(${newest("Id = 44024")}).Message -match 'litware'; $m = (${newest("Id = 14492")}).Message; $m.Contains('fe02.litware.example, Typ: 1, Version: 6'); $m.Contains('mx1')`,
    );
    expect(output).toEqual(["False", "True", "False"]);
    const times = stage
      .state()
      .computers.FE01?.events.map((event) => Date.parse(labTime) - Date.parse(event.TimeCreated));
    expect(times?.every((age) => age > 0 && age < 24 * 3_600_000)).toBe(true);
  });
});

describe("layouts of events", () => {
  const entries = [
    { fqdn: "fe1.example", version: 6 },
    { fqdn: "mx1.example", version: 0 },
  ];
  const texts: Record<EventLayout, string> = {
    "german-list": "FQDN: mx1.example, Typ: 256, Version: 0",
    "english-list": "FQDN: mx1.example, Type: 256, Version: 0",
    "chinese-list": "服务器:mx1.example 类型:256 版本:0",
    table: "mx1.example  0        256",
    "cut-table": "fe1.example  6        1\r\n...",
    lines: "mx1.example (0)",
    "name-version": "mx1.example, version 0",
    "upper-case": "FQDN: MX1.EXAMPLE, Version: 0",
  };
  it.each(eventLayouts)("of the whole table: %s", (layout) => {
    expect(knownServersEvent(entries, { layout }).Message.trimEnd().endsWith(texts[layout])).toBe(true);
  });
  it("of one server, added or removed, at a time of its own", () => {
    const form = { layout: "name-version", time: minutesFrom(3) } as const;
    expect(serverAddedEvent(entries[1]!, form)).toMatchObject({ Id: 14493, TimeCreated: "2026-11-20T03:13:00.000Z" });
    expect(serverRemovedEvent(entries[1]!, form).Message).toBe(
      "A known server was removed.\r\n\r\nmx1.example, version 0\r\n",
    );
  });
  it("of the discovered servers", () => {
    const message = (layout: EventLayout) => discoveredEvent(["a.example", "b.example"], { layout }).Message;
    expect(message("chinese-list")).toBe("检测到的 Exchange 服务器:\r\n\r\na.example\r\nb.example\r\n");
    expect(message("name-version").endsWith("a.example, b.example\r\n")).toBe(true);
    expect(message("upper-case").endsWith("A.EXAMPLE\r\nB.EXAMPLE\r\n")).toBe(true);
    expect(message("cut-table").endsWith("a.example\r\n...\r\n")).toBe(true);
  });
});

describe("events of Outlook Web App", () => {
  it("are errors, but for a certificate that ends soon and for success", async () => {
    stage.begin((state) => state.computers.MX1!.events.push(...[112, 103, 106].map((id) => owaEvent(id))));
    const text =
      "(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Level = 2, 3, 4 }).Level; (Get-WinEvent -FilterHashtable @{ LogName = 'Application'; Level = 2 }).Id";
    const { output } = await stage.windows(text);
    expect(output).toEqual(["3", "2", "4", "103"]);
  });
});
