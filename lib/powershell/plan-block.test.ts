import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { planBlock } from "./plan-block";

const head = "# ---- Plan: every value of this change that the script uses ----\n";

describe("the plan block", () => {
  it("sorts names and gives each value a line of its own", () => {
    expect(planBlock({ SiteId: "Redmond", Port: 5199, Servers: ["b", "a"], Empty: [] }).print()).toBe(
      head +
        "$Plan = [ordered]@{\n    Empty = @()\n    Port = 5199\n    Servers = @(\n        'b'\n        'a'\n    )\n    SiteId = 'Redmond'\n}\n",
    );
  });

  it("prints a table with one server a line, in the order given", () => {
    const rows = [
      ["mbx2", "owa'2", "AB"],
      ["mbx1", "owa1", "CD"],
    ] as const;
    expect(planBlock({ Server: { rows } }).print()).toBe(
      head +
        "$Plan = [ordered]@{\n    Server = [ordered]@{\n        'mbx2' = 'owa''2', 'AB'\n        'mbx1' = 'owa1', 'CD'\n    }\n}\n",
    );
    expect(planBlock({ Server: { rows: [] } }).print()).toContain("    Server = [ordered]@{}\n");
  });

  it("refuses a name that is not ours", () => {
    for (const name of ["x = 1; Remove-Item", "lower", "A-B", "A'", "A\n", ""])
      expect(() => planBlock({ [name]: "y" }), name).toThrow(TypeError);
  });

  it("refuses a number that is not whole", () => {
    expect(() => planBlock({ Port: 1.5 })).toThrow(RangeError);
  });

  it("keeps what people wrote inside literals, whatever it is and wherever it stands", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("'", "\u2019; Remove-Item \u2019", "}\n", "$(x)", "@'\n", "ü".repeat(60)),
    );
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const found: string[] = [];
        const rest = planBlock({ A: one, B: [two], C: { rows: [[one, two, three]] } })
          .print()
          .replace(
            /\('(?:[^']|'')*'(?:\s\+\s+(?:'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4}))*\)|'(?:[^']|'')*'/g,
            (literal) => `<${found.push(readLiteral(literal))}>`,
          );
        expect(found).toEqual([one, two, one, two, three]);
        // Without its literals it is the same text for every value.
        expect(rest).toBe(
          head +
            "$Plan = [ordered]@{\n    A = <1>\n    B = @(\n        <2>\n    )\n    C = [ordered]@{\n        <3> = <4>, <5>\n    }\n}\n",
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
