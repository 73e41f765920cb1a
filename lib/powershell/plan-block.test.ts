import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { joinLiterals, planBlock } from "./plan-block";
import { flag, list, number, oneOf, printedKind, table, text, textKinds } from "./plan-literals";
import { sources } from "./sources.gen";

const head = "# ---- Plan: every value of this change that the script uses ----\n";

describe("the plan block", () => {
  it("sorts names and gives each value a line of its own, and its kind behind the plan", () => {
    const literals = {
      SiteId: text("siteId", "Redmond"),
      Port: number(1, 65535, 5199),
      Servers: list("hostName", ["b", "a"]),
      Empty: list("objectName", []),
      Level: oneOf(["Low", "Very high"], "Low"),
      On: flag(true),
    };
    expect(planBlock(literals).print()).toBe(
      head +
        "$Plan = [ordered]@{\n    Empty = @()\n    Level = 'Low'\n    On = $true\n    Port = 5199\n    Servers = @(\n        'b'\n        'a'\n    )\n    SiteId = 'Redmond'\n}\n" +
        "$Kinds = @{\n    Empty = 'objectName[]'; Level = 'oneOf Low | Very high'; On = 'flag'; Port = 'number 1-65535'\n    Servers = 'hostName[]'; SiteId = 'siteId'\n}\n",
    );
  });

  it("prints a table with one server a line, in the order given", () => {
    const rows = [
      ["mbx2", "owa'2", "AB"],
      ["mbx1", "owa1", "CD"],
    ] as const;
    expect(planBlock({ Server: table(["hostName", "hostName", "thumbprint"], rows) }).print()).toBe(
      head +
        "$Plan = [ordered]@{\n    Server = [ordered]@{\n        'mbx2' = 'owa''2', 'AB'\n        'mbx1' = 'owa1', 'CD'\n    }\n}\n" +
        "$Kinds = @{\n    Server = 'hostName -> hostName, thumbprint'\n}\n",
    );
    expect(planBlock({ Server: table(["hostName", "hostName"], []) }).print()).toContain("    Server = [ordered]@{}\n");
  });

  it("refuses a name that is not ours", () => {
    for (const name of ["x = 1; Remove-Item", "lower", "A-B", "A'", "A\n", ""])
      expect(() => planBlock({ [name]: text("siteId", "y") }), name).toThrow(TypeError);
  });

  it("refuses a number that is not whole, and a choice that is no plain word", () => {
    expect(() => planBlock({ Port: number(1, 9, 1.5) })).toThrow(RangeError);
    expect(() => planBlock({ Level: oneOf(["a | b"], "a | b") })).toThrow(TypeError);
  });

  it("takes one value for one name from several steps, and no two", () => {
    const pool = { PoolFqdn: text("hostName", "pool.contoso.com") };
    expect(joinLiterals([pool, {}, pool])).toEqual(pool);
    expect(() => joinLiterals([pool, { PoolFqdn: text("hostName", "other.contoso.com") }])).toThrow(/PoolFqdn/);
    expect(() => joinLiterals([pool, { PoolFqdn: text("objectName", "pool.contoso.com") }])).toThrow(/PoolFqdn/);
  });

  it("joins tables of one name by their rows", () => {
    const servers = (...rows: readonly (readonly [string, string])[]) => ({
      Server: table(["hostName", "serverRoles"], rows),
    });
    const joined = joinLiterals([servers(["b", "Mailbox"]), servers(["a", "Mailbox"], ["b", "Mailbox"])]);
    expect(joined).toEqual(servers(["b", "Mailbox"], ["a", "Mailbox"]));
    expect(() => joinLiterals([servers(["b", "Mailbox"]), servers(["b", "Client Access"])])).toThrow(/Server/);
    expect(() => joinLiterals([servers(), { Server: list("hostName", []) }])).toThrow(/Server/);
  });

  it("takes the longer rows of two tables of one name, as long as no row is short", () => {
    const short = (name: string) => ({ Server: table(["hostName", "serverRoles"], [[name, "Mailbox"]]) });
    const long = (name: string, of: "hostName" | "serverRoles" = "serverRoles") => ({
      Server: table(["hostName", of, "thumbprint"], [[name, "Mailbox", "AB"]]),
    });
    expect(joinLiterals([short("a"), long("a")])).toEqual(long("a"));
    expect(joinLiterals([long("a"), short("a")])).toEqual(long("a"));
    expect(() => joinLiterals([short("b"), long("a")])).toThrow(/Server/);
    expect(() => joinLiterals([short("a"), long("a", "hostName")])).toThrow(/Server/);
  });

  it("keeps what people wrote inside literals, whatever it is and wherever it is", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("'", "\u2019; Remove-Item \u2019", "}\n", "$(x)", "@'\n", "ü".repeat(60)),
    );
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, two, three) => {
        const found: string[] = [];
        const rest = planBlock({
          A: text("objectName", one),
          B: list("objectName", [two]),
          C: table(["hostName", "hostName", "thumbprint"], [[one, two, three]]),
        })
          .print()
          .replace(/\$Kinds = [\s\S]*$/, "")
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

describe("the kinds", () => {
  it("are those that the library knows", () => {
    const forms = /^\$ValueForms = @\{\n([\s\S]*?)^\}/m.exec(sources.library)?.[1] ?? "";
    const known = [...forms.matchAll(/^ {4}([a-zA-Z]+) = /gm)].map(([, name]) => name);
    expect(known.sort()).toEqual([...textKinds].sort());
    for (const kind of ["flag", "number", "oneOf"]) expect(sources.library).toMatch(new RegExp(`'\\^?${kind}[ ']`));
    expect(printedKind(flag(false))).toBe("flag");
  });
});
