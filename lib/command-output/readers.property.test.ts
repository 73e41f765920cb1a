import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asCsv,
  asJson,
  asList,
  asTable,
  damage,
  noiseAround,
  noiseInside,
  print,
  shuffled,
  type Item,
  type Print,
} from "@/lib/testing/console-output";
import { examples, order } from "@/lib/testing/output-examples";
import { runs } from "@/lib/testing/run-count";
import { lyncProducts, lyncVersions, type LyncVersion } from "@/lib/answers/products";
import { discoveryIn, readKnownServers } from "./read-known-servers";
import { readLyncVersions } from "./read-versions";

const forms: readonly ((items: readonly Item[], how: Print) => string)[] = [
  (items, how) => asList(items, how),
  (items, how) => asCsv(items, how, ","),
  (items, how) => asCsv(items, how, ";"),
  (items) => asJson(items),
];
const withTables = [...forms, (items: readonly Item[], how: Print) => asTable(items, how)];

describe.each(Object.entries(examples))("the reader of %s", (_name, { items, isWhole, wrong }) => {
  it("finds everything in any order of properties, form and language", () => {
    fc.assert(
      fc.property(items, order, print, fc.constantFrom(...withTables), (all, places, how, form) => {
        const output = form(shuffled(all, places), how);
        expect([isWhole(output, all), wrong(output, all)], output).toEqual([true, []]);
      }),
      { numRuns: runs(150, 20_000) },
    );
  });

  it("never finds the opposite, whatever mail and chat do to a text and whatever is around and inside it", () => {
    fc.assert(
      fc.property(
        items,
        order,
        print,
        fc.constantFrom(...withTables),
        damage,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), noiseInside), { maxLength: 3 }),
        fc.tuple(noiseAround, noiseAround),
        (all, places, how, form, harm, noises, [before, behind]) => {
          const lines = form(shuffled(all, places), how).split(/\r?\n/);
          for (const [where, what] of noises) lines.splice(Math.round(where * lines.length), 0, what);
          const output = harm([before, ...lines, behind].join(how.newline));
          expect(wrong(output, all), output).toEqual([]);
        },
      ),
      { numRuns: runs(300, 50_000) },
    );
  });
});

describe("the reader of Lync versions", () => {
  const builds = {
    "lync-2013": "5.0.8308.0",
    "skype-2015": "6.0.9319.0",
    "skype-2019": "7.0.2046.0",
    "skype-se": "7.1.2043.0",
  } as const satisfies Readonly<Record<LyncVersion, string>>;

  it("finds the one that is named or none, whatever mail and chat do to a text and whatever is around it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lyncVersions),
        fc.constantFrom("Volume license key installed.", "Der Volumenlizenzschlüssel ist installiert.", "已安装。"),
        damage,
        fc.tuple(noiseAround, noiseAround),
        fc.boolean(),
        (version, state, harm, [before, behind], isClean) => {
          const line = `Microsoft ${lyncProducts[version].name} (${builds[version]}): ${state}`;
          const output = isClean ? line : harm([before, line, behind].join("\n"));
          const found = readLyncVersions(output).versions.map((one) => one.version);
          expect(isClean ? [[version]] : [[version], []], output).toContainEqual(found);
        },
      ),
      { numRuns: runs(200, 20_000) },
    );
  });
});

describe("the reader of events", () => {
  const known = fc.record({
    inList: fc.boolean(),
    inTable: fc.constantFrom(undefined, "0", "6"),
    hasList: fc.boolean(),
    hasTable: fc.boolean(),
  });
  const wanted = "mbx7.fabrikam.example";

  it("gives the answer of the rule or none, in any order, form and language, whatever is around", () => {
    fc.assert(
      fc.property(
        known,
        print,
        fc.boolean(),
        fc.constantFrom(...forms.filter((_, index) => index !== 2)),
        damage,
        fc.tuple(noiseAround, noiseAround, noiseAround),
        fc.boolean(),
        ({ inList, inTable, hasList, hasTable }, how, listFirst, form, harm, [before, between, behind], isClean) => {
          const entry = inTable === undefined ? "" : `\n${wanted}, version ${inTable}`;
          const events: readonly Item[] = [
            ...(hasList
              ? [
                  {
                    TimeCreated: new Date(Date.UTC(2026, 10, 25, 10)),
                    Id: "44024",
                    Message: `Found:\numx1.fabrikam.example${inList ? `\n${wanted}` : ""}`,
                  },
                ]
              : []),
            ...(hasTable
              ? [
                  {
                    TimeCreated: new Date(Date.UTC(2026, 10, 25, 9)),
                    Id: "14492",
                    Message: `Known servers\nfe1.fabrikam.example, version 6${entry}`,
                  },
                ]
              : []),
          ];
          const printed = (listFirst ? events : events.toReversed()).map((event) => form([event], how));
          const output = isClean
            ? printed.join("\n\n")
            : harm([before, ...printed.join(`\n\n${between}\n\n`).split("\n"), "", behind].join("\n"));
          const discovered = (hasList && inList) || (hasTable && inTable === "0");
          const isComplete = hasList && hasTable;
          const truth = discovered ? "discovered" : !isComplete ? "unknown" : inTable === "6" ? "known" : "absent";
          const { status } = discoveryIn(readKnownServers(output), wanted);
          expect(isClean ? [truth] : [truth, "unknown"], output).toContain(status);
        },
      ),
      { numRuns: runs(400, 50_000) },
    );
  });
});
