import { strToU8, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { zipBundle } from "@/lib/bundle/zip";
import { generateBundle } from "@/lib/generate/generate";
import { encodeShare, sharePath } from "@/lib/share/share-link";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { problemWordsIn } from "@/components/messages/problem-texts";
import { openTexts } from "@/components/messages/en/open";
import { openGiven, readAnswersFile } from "./opened";

const answers = answersOf(scenarios["split-3"]);
const json = canonicalJson(answers);
const file = (bytes: Uint8Array | string) => new File([bytes as Uint8Array<ArrayBuffer>], "some.file");
const zip = (entries: Zippable) => file(zipSync(entries));

describe("a file to open", () => {
  it("is answers.json, or the archive of a bundle that holds it", async () => {
    expect(await readAnswersFile(file(json), openTexts)).toEqual({ text: json });
    const read = await readAnswersFile(file(zipBundle(generateBundle(answers).bundle)), openTexts);
    expect("text" in read && JSON.parse(read.text)).toEqual(JSON.parse(json));
  });

  it("may be an archive with one folder around it", async () => {
    expect(await readAnswersFile(zip({ "owa-im-1/answers.json": strToU8(json) }), openTexts)).toEqual({ text: json });
  });

  it.each([
    ["without answers", zip({ "a.txt": strToU8("a") }), openTexts.zipWithout],
    ["with two of them", zip({ "answers.json": strToU8(json), "x/answers.json": strToU8(json) }), openTexts.zipWithout],
    ["with a path that leads out", zip({ "../../answers.json": strToU8(json) }), openTexts.zipWithout],
    ["with a path that leads up", zip({ "../answers.json": strToU8(json) }), openTexts.zipWithout],
    ["with answers of more than 1 MB", zip({ "answers.json": new Uint8Array(1_100_000) }), openTexts.zipWithout],
    [
      "with 60 entries",
      zip(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [n === 0 ? "answers.json" : `${n}`, strToU8(json)]))),
      openTexts.zipWithout,
    ],
    ["that is damaged", file(zipSync({ "answers.json": strToU8(json) }).slice(0, 60)), openTexts.zipUnreadable],
  ])("is refused as an archive %s", async (_, given, said) => {
    expect(await readAnswersFile(given, openTexts)).toEqual({ refused: said });
  });
});

describe("a pasted text", () => {
  const link = sharePath(encodeShare(json));

  it("is a link, or the text of answers.json", () => {
    expect(openGiven({ kind: "link", text: link }, openTexts, problemWordsIn(undefined))).toMatchObject({
      state: "answers",
      kind: "link",
    });
    expect(openGiven({ kind: "link", text: `\n${json}` }, openTexts, problemWordsIn(undefined))).toMatchObject({
      state: "answers",
      kind: "file",
    });
  });

  it("that something was added to is refused, with the link inside it on offer", () => {
    const opened = openGiven({ kind: "link", text: `${link}.` }, openTexts, problemWordsIn(undefined));
    expect(opened).toMatchObject({
      state: "refused",
      title: openTexts.problemTitles.changed,
      repaired: encodeShare(json),
    });
  });

  it("that was cut has a next move and nothing on offer", () => {
    const opened = openGiven({ kind: "link", text: link.slice(0, -3) }, openTexts, problemWordsIn(undefined));
    expect(opened).toMatchObject({ state: "refused", title: openTexts.problemTitles["cut-off"] });
    expect("steps" in opened && opened.steps.length).toBeGreaterThan(0);
    expect("repaired" in opened).toBe(false);
  });

  it("with answers that break a rule names them", () => {
    const bad = encodeShare(json.replace("pool01.contoso.com", "pool01"));
    const opened = openGiven({ kind: "link", text: bad }, openTexts, problemWordsIn(undefined));
    expect("problems" in opened && opened.problems.map(({ path }) => path)).toEqual(["lync.poolFqdn"]);
  });

  it.each(["exchange-2010", "exchange-2019"])("with such answers is told with the names of its version: %s", (name) => {
    const given = answersOf(scenarios[name]);
    const bad = encodeShare(canonicalJson(given).replace("pool01.contoso.com", "pool01"));
    expect(openGiven({ kind: "link", text: bad }, openTexts, problemWordsIn(undefined))).toMatchObject({
      state: "refused",
      version: given.exchange.version,
    });
  });
});
