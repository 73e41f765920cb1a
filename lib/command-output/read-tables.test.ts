import { describe, expect, it } from "vitest";
import { readTables } from "./read-tables";
import { cleanLines } from "./clean-text";
import { consoleLines } from "./console-lines";

const tablesIn = (text: string) => readTables(consoleLines(cleanLines(text)).lines).rows;
const rowsOf = (text: string) =>
  tablesIn(text).map((row) => Object.fromEntries([...row].map(([name, { text: value }]) => [name, value])));

describe("a table of the console", () => {
  it("is read by the place of its cells, so that empty cells and blanks inside values keep their column", () => {
    const text = [
      "[PS] C:\\Windows\\system32>Get-ExchangeServer | Format-Table Name, ServerRole, Site",
      "",
      "Name            ServerRole            Site",
      "----            ----------            ----",
      "CAS01           ClientAccess          contoso.com/Configuration/Sites/Main Site",
      "EDGE01                                ",
      "MBX01           Mailbox, ClientAccess ",
      "",
      "",
      "[PS] C:\\Windows\\system32>",
    ].join("\r\n");
    expect(rowsOf(text)).toEqual([
      { name: "CAS01", serverrole: "ClientAccess", site: "contoso.com/Configuration/Sites/Main Site" },
      { name: "EDGE01", serverrole: "", site: "" },
      { name: "MBX01", serverrole: "Mailbox, ClientAccess", site: "" },
    ]);
  });

  it("may set numbers right, sticking out of their head", () => {
    const text = [
      "Identity                                               Port",
      "--------                                               ----",
      "pool.contoso.com/urn:application:outlookwebapp         5199",
      "pool.contoso.com/urn:application:longer               50123",
    ].join("\n");
    expect(rowsOf(text).map(({ port }) => port)).toEqual(["5199", "50123"]);
  });

  it("may wrap cells, of the first column and of others", () => {
    const text = [
      "Fqdn                 ServerRole",
      "----                 ----------",
      "mbx01.emea.contoso.c Mailbox,",
      "om                   ClientAccess",
      "mbx02.contoso.com    Mailbox,",
      "                     ClientAccess",
    ].join("\n");
    expect(rowsOf(text)).toContainEqual({ fqdn: "mbx02.contoso.com", serverrole: "Mailbox, ClientAccess" });
    const first = ["Fqdn                 Version", "----                 -------", "mbx01.emea.contoso.c 15.0", "om"];
    expect(rowsOf(first.join("\n"))).toEqual([{ fqdn: "mbx01.emea.contoso.com", version: "15.0" }]);
  });

  it("says which cells were cut, by three dots or by the one character", () => {
    const text = [
      "Name      Fqdn",
      "----      ----",
      "MBX01     mbx01.emea.cont...",
      "MBX02     mbx02.emea.conto…",
    ].join("\n");
    expect(tablesIn(text).map((row) => row.get("fqdn")?.cut)).toEqual([true, true]);
  });

  it("counts Chinese characters as two cells, as the console does", () => {
    const text = [
      "Name           URIType",
      "----           -------",
      "上海拨号计划   SipName",
      "Munich         E164",
    ].join("\n");
    expect(rowsOf(text)).toEqual([
      { name: "上海拨号计划", uritype: "SipName" },
      { name: "Munich", uritype: "E164" },
    ]);
  });

  it("survives blank lines between all lines, and a second table behind it", () => {
    const text = "Name\n\n----\n\nA\n\nB\n\nFqdn   Port\n\n----   ----\n\na.b.cd    1";
    expect(rowsOf(text)).toEqual([{ name: "A" }, { name: "B" }, { fqdn: "a.b.cd", port: "1" }]);
  });

  it("that lost its blanks is read only where the values themselves tell their columns", () => {
    const table = (...rows: readonly string[]) => ["DisplayName SiteID", "----------- ------", ...rows].join("\n");
    // By their place, the columns would be "Munich Site" and "East Bern".
    expect(rowsOf(table("Munich Site East Bern"))).toEqual([{ displayname: "", siteid: "" }]);
    expect(rowsOf(table("Zurich ZW"))).toEqual([{ displayname: "Zurich", siteid: "ZW" }]);
    // One row with its blanks shows that the others have theirs.
    expect(rowsOf(table("Zurich West ZW", "Bern        BE"))).toEqual([
      { displayname: "Zurich West", siteid: "ZW" },
      { displayname: "Bern", siteid: "BE" },
    ]);
    const typed = "Name InstantMessagingEnabled\n---- -----------------------\nSales, no chat False";
    expect(rowsOf(typed)).toEqual([{ name: "Sales, no chat", instantmessagingenabled: "False" }]);
  });

  it("takes no sentence for a row, wherever its words happen to be", () => {
    const heads = "Identity     SiteId  SiteType    DisplayName\n--------     ------  --------    -----------\n";
    const rows = tablesIn(`${heads}Hi Kim, here it is.\nSite:Munich  Munich  CentralSite Munich, headquarters`);
    expect(rows.map((row) => row.get("siteid")?.cut)).toEqual([true, false]);
    const behind = tablesIn(
      "SiteType    SiteId Identity    DisplayName\n--------    ------ --------    -----------\nCentralSite Munich Site:Munich Munich, headquarters\n\nThanks\nHi Kim, here it is.",
    );
    expect(behind.map((row) => row.get("siteid")).filter((cell) => cell?.cut === false && cell.text !== "")).toEqual([
      { text: "Munich", cut: false },
    ]);
  });

  it("leaves a line that is none of its rows to others", () => {
    const text = "Name    IsDefault\n----    ---------\nDefault True\nThanks\nNotes : none\nKiosk   False";
    const names = tablesIn(text).map((row) => row.get("name"));
    expect(names.filter((cell) => cell?.cut === false).map((cell) => cell?.text)).toEqual(["Kiosk"]);
  });
});
