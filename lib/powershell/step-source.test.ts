import { describe, expect, it } from "vitest";
import { joined } from "@/lib/text/fragments";
import { hasPart, hasWork, partsFor, readStepSource, type PlanPurpose, partLines } from "./step-source";

const text = `# ---- The thing ----
@{
    Id = 'thing'
    # Why it is read so.
    Read = {
        # inside
        Get-Thing
    }
    Check = { look }
    Change = {
        Set-Thing
    }
    ChangeOff = {
        Set-Thing -Off
    }
    Undo = { undo }
    UndoCheck = { look back }
    ProofAll = { prove }
}
`;
const source = readStepSource(text);
const namesIn = (purpose: PlanPurpose, ...variants: string[]) =>
  partsFor(source, purpose, variants).map(({ name }) => name);
const linesIn = (purpose: PlanPurpose, ...variants: string[]) =>
  partsFor(source, purpose, variants).flatMap(({ lines }) => lines);

describe("the lines of a part", () => {
  const marked = (name: string, lines: readonly string[]) =>
    partLines({ name, lines }).flatMap(({ fragments, changes }) =>
      changes === true ? [joined(fragments).trim()] : [],
    );

  it("that is called after the question are marked inside its block", () => {
    const lines = ["    # why", "    Change = {", "        if (x) {", "            one", "        }", "    }"];
    expect(marked("Change", lines)).toEqual(["if (x) {", "one", "}"]);
    expect(marked("Settle", ["    Settle = {", "        three", "    }"])).toEqual(["three"]);
    expect(marked("Undo", ["    Undo = { two }"])).toEqual(["Undo = { two }"]);
  });

  it("of any other part are not marked", () => {
    expect(marked("Check", ["    Check = {", "        look", "    }"])).toEqual([]);
    expect(marked("UndoCheck", ["    UndoCheck = {", "        look", "    }"])).toEqual([]);
  });
});

describe("a script has work for a step", () => {
  const about = "    Id = 'x'\n    Targets = { x }\n    Read = { x }\n";
  const stepOf = (...parts: readonly string[]) =>
    readStepSource(`@{\n${about}${parts.map((part) => `    ${part} = { x }\n`).join("")}}\n`);
  const having = (...parts: readonly string[]) =>
    (["apply", "verify", "undo"] as const).filter((purpose) => hasWork(stepOf(...parts), purpose, []));

  it("where it has a part that the library comes for, in the variant of the plan", () => {
    expect(having()).toEqual([]);
    expect(having("Check")).toEqual(["apply", "verify"]);
    expect(having("ChangeCheck")).toEqual(["apply"]);
    expect(having("Change", "Undo")).toEqual(["apply", "undo"]);
    expect(having("VouchTrusted")).toEqual([]);
    expect(hasWork(stepOf("VouchTrusted"), "apply", ["Trusted"])).toBe(true);
  });
});

describe("a step's PowerShell", () => {
  it("is a banner and parts, a comment in front of a part belonging to it", () => {
    expect(source.banner).toEqual(["# ---- The thing ----"]);
    expect(source.parts.map(({ name }) => name)).toEqual([
      ...["Id", "Read", "Check", "Change", "ChangeOff", "Undo", "UndoCheck", "ProofAll"],
    ]);
    expect(source.parts[1]?.lines).toEqual([
      "    # Why it is read so.",
      "    Read = {",
      "        # inside",
      "        Get-Thing",
      "    }",
    ]);
  });

  it("loses no line between banner and end", () => {
    expect(source.parts.flatMap(({ lines }) => lines)).toEqual(text.trimEnd().split("\n").slice(2, -1));
  });

  it.each(["", "@{\n", "    Id = 'x'\n}\n", "@{\n    Id = 'x'\n"])("is one table, and not %j", (wrong) => {
    expect(() => readStepSource(wrong)).toThrow(TypeError);
  });
});

describe("the parts that a script holds", () => {
  it("hold nothing that changes where the script only reads", () => {
    expect(namesIn("verify")).toEqual(["Id", "Read", "Check"]);
    expect(namesIn("apply")).toEqual(["Id", "Read", "Check", "Change"]);
    expect(namesIn("undo")).toEqual(["Id", "Read", "Undo", "UndoCheck"]);
  });

  it("take the variant of the plan under the bare name, and the plain one where there is no other", () => {
    expect(linesIn("apply")).toContain("        Set-Thing");
    expect(linesIn("apply", "Off")).toContain("        Set-Thing -Off");
    expect(linesIn("apply", "Off")).toContain("    Change = {");
    expect(linesIn("apply", "Off").join("\n")).not.toMatch(/ChangeOff|Set-Thing$/m);
    expect(namesIn("apply", "Off")).toEqual(namesIn("apply"));
  });

  it("take the variant that is wanted most, and leave out what only another plan has", () => {
    expect(namesIn("verify", "Off", "All")).toEqual(["Id", "Read", "Check", "Proof"]);
    expect(namesIn("verify", "Off")).not.toContain("Proof");
  });

  it("are told by their longest name: UndoCheck is no variant of Undo", () => {
    expect(hasPart(source, "UndoCheck")).toBe(true);
    expect(hasPart(readStepSource("@{\n    UndoCheck = { x }\n}\n"), "Undo")).toBe(false);
    expect(hasPart(source, "Proof")).toBe(true);
    expect(hasPart(source, "Settle")).toBe(false);
  });

  it("have known names only", () => {
    const unknown = readStepSource("@{\n    Surprise = { x }\n}\n");
    for (const purpose of ["apply", "verify", "undo"] as const)
      expect(() => partsFor(unknown, purpose, [])).toThrow(/no script would hold.*Surprise/i);
  });
});
