import { describe, expect, it } from "vitest";
import { discoveryIn, readKnownServers, type KnownServersFound } from "./read-known-servers";

const statusOf = (found: KnownServersFound, name: string) => discoveryIn(found, name).status;

const event = (id: number, message: string) =>
  `TimeCreated : 25.11.2026 10:00:00\r\nId          : ${id}\r\nMessage     : ${message.replaceAll("\n", "\r\n              ")}\r\n\r\n`;
const discovered = event(
  44024,
  "Exchange Unified Messaging-Routing hat Server erkannt.\n\nServer: 'MBX01.contoso.com', mbx02.emea.cont\noso.com;",
);
const known = event(14492, "已知服务器列表：pool01.contoso.com（6），mbx04.contoso.com.");

describe("the events that list known servers", () => {
  it("hold names as whole words, in any language and broken at the edge of the console", () => {
    const found = readKnownServers(discovered + known);
    expect(["mbx01.contoso.com", "mbx02.emea.contoso.com"].map((name) => statusOf(found, name))).toEqual([
      "discovered",
      "discovered",
    ]);
    expect(["bx01.contoso.com", "mbx01.contoso", "contoso.com"].map((name) => statusOf(found, name))).toEqual([
      "absent",
      "absent",
      "absent",
    ]);
  });

  it("decide nothing about a name in the whole table without a version that plainly belongs to it", () => {
    expect(statusOf(readKnownServers(discovered + known), "MBX04.contoso.com")).toBe("unknown");
  });

  it("prove that a name is missing only when both are there, and whole", () => {
    expect(statusOf(readKnownServers(discovered), "mbx09.contoso.com")).toBe("unknown");
    expect(statusOf(readKnownServers(known), "mbx09.contoso.com")).toBe("unknown");
    expect(statusOf(readKnownServers(discovered + event(14492, "pool01.con...")), "mbx09.contoso.com")).toBe("unknown");
    expect(statusOf(readKnownServers(discovered + known), "mbx09.contoso.com")).toBe("absent");
  });
});
