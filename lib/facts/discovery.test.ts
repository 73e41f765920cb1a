import { describe, expect, it } from "vitest";
import cases from "@/lib/testing/data/discovery-cases.json";
import { records } from "@/lib/messages/en/records";
import { discoveryOf } from "./discovery";

const evidenceOf = (...given: Parameters<typeof discoveryOf>) => records.evidence(discoveryOf(...given).evidence);

describe("whether Lync discovered a server", () => {
  // The same table runs through the library of the scripts: e2e/lab/scripts/facts-discovery.test.ts.
  it.each(cases)("$name", ({ events, server, status, doubt }) => {
    expect(discoveryOf(events, server)).toMatchObject({ status, doubt });
  });

  it("is said with the event, its time and its line, or with what is missing", () => {
    const time = "2026-11-20T03:05:00Z";
    const said = "2026-11-20 03:05 UTC";
    const list = {
      id: 44024,
      source: "LS Exchange Unified Messaging Routing",
      time,
      text: "Found:\r\n\tmbx01.contoso.com\r\n",
    };
    expect(evidenceOf([list], "mbx01.contoso.com")).toBe(`event 44024 of ${said}: mbx01.contoso.com`);
    expect(evidenceOf([list], "mbx02.contoso.com")).toBe("there is no event 14492");
    const table = { id: 14492, source: "LS Protocol Stack", time, text: "fe01.contoso.com 6" };
    expect(evidenceOf([list, table], "mbx02.contoso.com")).toBe(`event 44024 of ${said}, event 14492 of ${said}`);
  });
});
