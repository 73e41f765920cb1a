import { createHash } from "node:crypto";
import { deflateRawSync, gzipSync, inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { problemWords } from "@/lib/messages/en/problems";
import { shareProblemText } from "@/lib/messages/problem-text";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { linkDictionary } from "./dictionary";
import links from "./links.json";
import { packText, unpackText } from "./payload";
import { decodeShare, encodeShare, shareLength, sharePath } from "./share-link";

/** Formats that are opened, with their dictionaries; bytes packed without one are read by both. */
const formats = [
  { version: "1", dictionary: new Uint8Array() },
  { version: "2", dictionary: linkDictionary },
] as const;

/** A code whose check is right, whatever the payload: what an attacker would send. */
function checked(payload: string, version = "2"): string {
  const body = `${version}.${payload}`;
  return `${body}.${createHash("sha256").update(body).digest("base64url").slice(0, 10)}`;
}
const checkedJson = (json: string, version = "2") =>
  checked(deflateRawSync(json, { level: 9 }).toString("base64url"), version);

function codeOf(text: string): string {
  const decoded = decodeShare(text);
  return decoded.ok ? "opened" : decoded.error.code;
}

const canonicalScenario = (name: string) => canonicalJson(answersOf(scenarios[name]));
const canonical = canonicalScenario("split-3");
const code = encodeShare(canonical);
const firstFormat = checked(packText(canonical, new Uint8Array()), "1");

describe("a share link", () => {
  it.each(links.map(({ made, scenario, code: old, answers }) => [made, scenario, old, answers] as const))(
    "[criterion 52] made by release %s for %s still opens",
    (_release, _scenario, old, answers) => {
      const decoded = decodeShare(old);
      expect(decoded.ok && JSON.parse(canonicalJson(decoded.value.answers))).toEqual(answers);
    },
  );

  it.each(Object.keys(scenarios))("[criterion 52] carries the scenario %s", (name) => {
    const answers = canonicalScenario(name);
    const decoded = decodeShare(sharePath(encodeShare(answers)));
    expect(decoded.ok && canonicalJson(decoded.value.answers)).toBe(answers);
  });

  it("has the check and the alphabet that its law says", () => {
    expect(code).toMatch(/^2\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{10}$/);
    expect(code).toBe(checked(packText(canonical, linkDictionary)));
  });

  it.each(formats)("of format $version is unfolded by any inflater that has its dictionary", ({ dictionary }) => {
    const packed = Buffer.from(packText(canonical, dictionary), "base64url");
    expect(inflateRawSync(packed, { dictionary }).toString()).toBe(canonical);
  });

  it("of format 2 is nothing without its dictionary", () => {
    expect(codeOf(checked(packText(canonical, linkDictionary), "1"))).toBe("hostile");
  });

  it("[criterion 53] opens as an address, a path, a fragment or a bare code, with blanks around it", () => {
    for (const before of ["https://wizard.contoso.com/open#", "/open#", "#", "", " \t\n"])
      expect(codeOf(`${before}${code} \n`)).toBe("opened");
  });

  it.each(["", "#", "/open", "/open#", "https://wizard.contoso.com/open", "https://wizard.contoso.com/open#"])(
    "[criterion 53] says that %j is empty",
    (text) => {
      expect(codeOf(text)).toBe("empty");
    },
  );

  it.each([
    "hello",
    "https://wizard.contoso.com/plan",
    "#top",
    "https://example.org/#p=1.abc",
    `x${code}`,
    `mailto:${code}`,
  ])("[criterion 53] says that %j is no link of ours", (text) => {
    expect(codeOf(text)).toBe("not-ours");
  });

  it.each([code, firstFormat])("[criterion 53] is refused after a change of any single character (%#)", (code) => {
    for (let at = 0; at < code.length; at++) {
      for (const other of ["A", "z", "-", ".", "%", " ", "\n", "\u200E"]) {
        if (code[at] !== other)
          expect(codeOf(code.slice(0, at) + other + code.slice(at + 1)), `${other} at ${at}`).not.toBe("opened");
      }
    }
  });

  it.each([code, firstFormat])(
    "[criterion 53] is refused after the removal or doubling of any character (%#)",
    (code) => {
      for (let at = 0; at < code.length; at++) {
        expect(codeOf(code.slice(0, at) + code.slice(at + 1)), `without ${at}`).not.toBe("opened");
        expect(codeOf(code.slice(0, at + 1) + code.slice(at)), `doubled ${at}`).not.toBe("opened");
      }
    },
  );

  it.each([code, firstFormat])("[criterion 53] is known as cut off at every length (%#)", (code) => {
    for (let length = 1; length < code.length; length++)
      expect(codeOf(`/open#${code.slice(0, length)}`), `cut at ${length}`).toBe("cut-off");
  });

  it.each([256, 1024, 2048])("[criterion 53] is known as cut off at %d characters of a long address", (length) => {
    const long = `https://wizard.contoso.com/open#${encodeShare(canonicalScenario("split-12")).replace(".", `.${"A".repeat(2048)}`)}`;
    expect(codeOf(long.slice(0, length))).toBe("cut-off");
  });

  it.each([
    ["a line break", `${code.slice(0, 76)}\r\n${code.slice(76)}`],
    ["%23 for #", `https://wizard.contoso.com/open%23${code}`],
    ["a bracket behind it", `${code})`],
    ["a full stop behind it", `${code}.`],
    ["a letter behind it", `${code}A`],
  ])("[criterion 53] is known as changed by %s", (_, text) => {
    expect(codeOf(text)).toBe("changed");
  });

  it("[criterion 53] names a foreign character by its code point and place, and never repeats it", () => {
    const decoded = decodeShare(`/open#${code.slice(0, 9)}\u202E<img src=x>${code.slice(9)}`);
    const message = decoded.ok ? "" : shareProblemText(decoded.error.reason, problemWords);
    expect(message).toContain("U+202E at character 10");
    expect(message).not.toContain("<img");
  });

  it("[criterion 53] keeps to its alphabet even if the check is right", () => {
    for (const character of ["+", "/", "=", " ", "\n", "~"])
      expect(codeOf(checked(packText(canonical, linkDictionary) + character))).toBe("changed");
  });

  it("[criterion 54] of more than 8,192 characters is refused unread", () => {
    expect(codeOf(checkedJson(canonical).padEnd(8193))).toBe("too-long");
    expect(codeOf("A".repeat(1_000_000))).toBe("too-long");
  });

  it.each([
    ["zeros up to the longest link", deflateRawSync(new Uint8Array(6_000_000), { level: 9 })],
    ["one byte more than the limit", deflateRawSync(Buffer.alloc(65_537, 0x20), { level: 9 })],
    ["a gzip header", gzipSync(canonical)],
    ["bytes that are not deflate", Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ["a stream without its end", deflateRawSync(canonical).subarray(0, 99)],
    ["bytes that are not UTF-8", deflateRawSync(Buffer.from([0x22, 0xff, 0x22]))],
    ["nothing", Buffer.alloc(0)],
  ])("[criterion 54] with %s and a right check is hostile", (_, payload) => {
    for (const { version } of formats) expect(codeOf(checked(payload.toString("base64url"), version))).toBe("hostile");
  });

  it.each(formats)("[criterion 54] of format $version stops a bomb at 64 KiB", ({ dictionary }) => {
    const bomb = deflateRawSync(new Uint8Array(100_000_000), { level: 9, dictionary }).toString("base64url");
    expect(unpackText(bomb, dictionary)).toBeUndefined();
    expect(unpackText(packText(" ".repeat(65_536), dictionary), dictionary)).toHaveLength(65_536);
    expect(unpackText(packText(" ".repeat(65_537), dictionary), dictionary)).toBeUndefined();
  });

  it.each(formats)(
    "[criterion 54] of format $version survives brackets nested as deep as it can hold",
    ({ version }) => {
      for (const [open, close] of [
        ["[", "]"],
        ['{"a":', "}"],
      ] as const) {
        const depth = Math.floor(65_000 / (open.length + close.length));
        const json = `${open.repeat(depth)}1${close.repeat(depth)}`;
        expect(codeOf(checkedJson(json, version))).toBe("hostile");
      }
    },
  );

  it.each([
    ["__proto__", '{"__proto__":{"polluted":1},', "hostile"],
    ["constructor", '{"constructor":{"prototype":{"polluted":1}},', "hostile"],
    ["prototype inside", '{"other":{"prototype":{"polluted":1}},', "hostile"],
    ["an unknown key", '{"polluted":1,', "invalid-answers"],
    ["a key given twice", '{"goal":"turn-off",', "invalid-answers"],
    ["a key given twice, once escaped", '{"\\u0067oal":"turn-off",', "invalid-answers"],
  ])("[criterion 55] with %s is refused, and no prototype changes", (_, start, expected) => {
    for (const { version } of formats) expect(codeOf(checkedJson(start + canonical.slice(1), version))).toBe(expected);
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    ['"windowMinutes":180', '"windowMinutes":"180"', "change.windowMinutes"],
    ['"schema":1', '"schema":2', "schema"],
    ['"schema":1', '"schema":"1"', "schema"],
    ['"goal":"integrate"', '"goal":["integrate"]', "goal"],
  ])("[criterion 55] with %s as %s is refused, naming the answer", (right, wrong, path) => {
    expect(canonical).toContain(right);
    const decoded = decodeShare(checkedJson(canonical.replace(right, wrong)));
    expect(decoded.ok ? [] : decoded.error.problems.map((problem) => problem.path)).toContain(path);
  });

  it("[criterion 55] of a newer version says so, and only if it is undamaged", () => {
    expect(codeOf(checked(packText(canonical, linkDictionary), "3"))).toBe("newer-version");
    expect(codeOf(checked("future-payload_1", "37"))).toBe("newer-version");
    expect(codeOf(code.replace(/^2/, "3"))).toBe("changed");
  });

  it("is fine up to 1,000 characters, long up to 2,000, and beyond that a file", () => {
    expect([1000, 1001, 2000, 2001].map((length) => shareLength("x".repeat(length)))).toEqual([
      "fine",
      "long",
      "long",
      "too-long",
    ]);
  });
});
