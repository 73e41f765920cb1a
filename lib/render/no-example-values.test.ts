import { describe, expect, it } from "vitest";
import { generateBundle } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";

/** Documents and scripts; the library is the same in every bundle, and the others are for programs. */
const isRead = (path: string) => /\.(?:html|md|csv|txt|svg|ps1)$/.test(path) && path !== "share-link.txt";

/** The examples of the pages: names of servers, of companies and of people that nobody entered. */
const example = /\b(?:mbx|cas|ex|pool|owa)0*1\b|contoso|fabrikam|litware|northwind|CHG\d{4}|im\.test|Messaging team/i;

/** Names that no text of ours uses, in the places of the examples, so that what is left of those was never entered. */
const own: readonly (readonly [RegExp, string])[] = [
  [/contoso|fabrikam/gi, "qqdomain"],
  [/\b(mbx|cas|ex|pool|owa)(0*\d)/gi, "qq$1x$2"],
  [/casarray/gi, "qqarray"],
  [/im\.test/gi, "qqtester"],
  [/CHG(\d)/g, "QQ$1"],
  [/Messaging team/g, "Qq people"],
];
const renamed = (input: unknown): unknown =>
  JSON.parse(own.reduce((text, [from, to]) => text.replace(from, to), JSON.stringify(input)));

describe.each(Object.entries(scenarios).filter(([name]) => name !== "hostile-text"))(
  "the bundle of %s",
  (_name, input) => {
    const { bundle } = generateBundle(answersOf(renamed(input)));

    it("holds no example of the pages: only what someone entered", () => {
      const found = bundle.files
        .filter(({ path }) => isRead(path))
        .flatMap(({ path, text }) =>
          text.split("\n").flatMap((line) => (example.test(line) ? [`${path}: ${line.trim().slice(0, 200)}`] : [])),
        );
      expect(found).toEqual([]);
    });
  },
);
