import { describe, expect, it } from "vitest";
import { estate, estateFiles, named } from "@/lib/testing/estate-facts";
import { admit } from "./admit";
import type { NamedFacts } from "./types";

const now = Date.parse("2026-11-28T10:00:00Z");
const files = estateFiles(estate);
const others = estateFiles({
  ...estate,
  ...{ pool: "pool.fabrikam.com", clientAccess: ["ex01.fabrikam.com"], mailbox: ["ex02.fabrikam.com"] },
});
const codes = (before: readonly NamedFacts[], fresh: readonly NamedFacts[]) =>
  admit(before, fresh, now).refused.map(({ name, why }) => `${name}: ${why.code}`);

describe("which files count", () => {
  it("are all of one organisation, however they come", () => {
    expect(admit([], files, now)).toEqual({ files, refused: [] });
    for (const file of files)
      expect(
        admit(
          files.filter((other) => other !== file),
          [file],
          now,
        ).refused,
      ).toEqual([]);
  });

  it("are not those of a second organisation; the first ones stay", () => {
    const { files: kept, refused } = admit(files, others, now);
    expect(kept).toEqual(files);
    expect(refused).toHaveLength(others.length);
    expect(refused[0]?.why).toMatchObject({ code: "other-organisation", than: { computer: "FE01" } });
  });

  it("are none of two organisations that come at once, of Lync and of Exchange", () => {
    const lync = [files[0], others[0]].filter((file) => file !== undefined);
    expect(codes([], lync)).toEqual(["facts-FE01.json: two-organisations", "facts-FE01.json: two-organisations"]);
    const exchange = [...files, ...others].filter(({ facts }) => facts.script === "Get-ExchangeFacts");
    expect(admit([], exchange, now).files).toEqual([]);
  });

  it("are none of two that come at once with the files of their servers, in any order", () => {
    for (const all of [
      [...files, ...others],
      [...others.toReversed(), ...files],
      [...files.slice(0, 1), ...others.slice(1), ...files.slice(1)],
    ]) {
      const { files: kept, refused } = admit([], all, now);
      expect(kept).toEqual([]);
      expect(new Set(refused.map(({ why }) => why.code))).toEqual(new Set(["two-organisations"]));
    }
    const [lync] = files;
    if (!lync) throw new Error("No file.");
    // Whose Lync it is nobody can tell.
    expect(
      codes([], [lync, ...[...files, ...others].filter(({ facts }) => facts.script !== "Get-LyncFacts")]),
    ).toContain(`${lync.name}: two-organisations`);
  });

  it("are those of the first organisation where the second comes with more of the first", () => {
    const [lync, ...rest] = files;
    if (!lync) throw new Error("No file.");
    const { files: kept } = admit(rest, [lync, ...others], now);
    expect(kept).toEqual(expect.arrayContaining([...rest]));
    expect(kept.filter((file) => others.includes(file))).toEqual([]);
  });

  it("are not the file of a server that Exchange does not know; the others stay", () => {
    const stray = named("Get-MailboxServerFacts", "ELSEWHERE");
    expect(codes([], [...files, stray])).toEqual(["facts-ELSEWHERE.json: other-organisation"]);
    expect(codes([stray], files)).toEqual(["facts-CAS01.json: other-organisation"]);
  });

  it("are not older than a month", () => {
    const old = named("Get-LyncFacts", "FE01", {}, "2026-10-27T09:00:00Z");
    expect(codes([], [old])).toEqual(["facts-FE01.json: too-old"]);
    expect(codes([], [named("Get-LyncFacts", "FE01", {}, "2026-10-29T10:00:00Z")])).toEqual([]);
  });

  it("are not from the future, by more than a clock differs", () => {
    expect(codes([], [named("Get-LyncFacts", "FE01", {}, "2027-01-01T10:00:00Z")])).toEqual([
      "facts-FE01.json: in-future",
    ]);
    expect(codes([], [named("Get-LyncFacts", "FE01", {}, "2026-11-29T09:00:00Z")])).toEqual([]);
  });

  it("are each once, whether the same one comes again or at once", () => {
    const [lync] = files;
    if (!lync) throw new Error("No file.");
    const copy = { ...lync, name: "facts-FE01 (1).json" };
    const refused = [{ name: copy.name, why: { code: "twice" } }];
    expect(admit([], [lync, copy], now)).toEqual({ files: [lync], refused });
    expect(admit(files, [copy], now)).toEqual({ files, refused });
  });

  it("are the newest of a script and a computer, in whatever order they come", () => {
    const older = named("Get-LyncFacts", "FE01", {}, "2026-11-20T10:00:00Z");
    const [newer] = files;
    if (!newer) throw new Error("No file.");
    expect(admit([newer], [older], now)).toMatchObject({ files: [newer], refused: [{ why: { code: "superseded" } }] });
    expect(admit([older], [newer], now)).toEqual({ files: [newer], refused: [] });
  });
});
