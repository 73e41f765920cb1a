import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/answers/canonical-json";
import { type records } from "@/lib/messages/en/records";
import { answersOf } from "@/lib/testing/example-answers";
import { badFiles } from "@/lib/testing/bad-files";
import { utf16 } from "@/lib/testing/encodings";
import { factsJson } from "@/lib/testing/example-facts";
import { scenarios } from "@/lib/testing/scenarios";
import { certificateFileTexts } from "@/components/messages/en/certificate-files";
import { choiceTexts } from "@/components/messages/en/choices";
import { compareTexts } from "@/components/messages/en/compare";
import { noAnswers } from "@/components/messages/en/no-answers";
import { sectionNames } from "@/components/messages/en/section-names";
import { openTexts } from "@/components/messages/en/open";
import { revisionOfFile } from "@/components/compare/revision";
import { readFactsFile } from "@/components/facts/read-facts-file";
import { pastedFile, type NoPaste } from "@/components/look-ups/pasted-file";
import { mostPasted } from "@/lib/command-output/most-pasted";
import { readAnswersFile } from "@/components/open/opened";
import { fileBytes } from "./file-bytes";

type Bad = keyof typeof badFiles;
const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "some.file");
/** What a folder is to the browser: a file whose bytes nobody can have. */
const folder = Object.assign(file(new Uint8Array()), { arrayBuffer: () => Promise.reject(new Error("a folder")) });
const answers = canonicalJson(answersOf(scenarios["split-3"]));

const facts = async (given: File) => {
  const read = await readFactsFile(given);
  return read.ok ? "read" : read.error.code;
};
const opened = async (given: File) => {
  const read = await readAnswersFile(given, openTexts);
  return "refused" in read ? read.refused : "read";
};
const compared = async (given: File) => {
  const read = await revisionOfFile(given, compareTexts);
  return read.ok ? "read" : read.error.message;
};

describe("a file that is no facts file", () => {
  it.each<readonly [Bad, keyof typeof records.problems]>([
    ["empty", "empty"],
    ["blank", "empty"],
    ["screenshot", "picture"],
    ["zip", "packed"],
    ["document", "packed"],
    ["pdf", "packed"],
    ["program", "not-text"],
    ["large", "too-large"],
    ["half", "not-json"],
    ["outputOfACommand", "other-file"],
    ["newerFacts", "newer-version"],
  ])("%s is told by its own sentence: %s", async (bad, code) => {
    expect(await facts(file(badFiles[bad]))).toBe(code);
  });

  it("a folder is told as one", async () => {
    expect(await facts(folder)).toBe("unreadable");
  });
});

describe("a file that holds no answers", () => {
  it.each<readonly [Bad, string, string]>([
    ["empty", noAnswers.empty, noAnswers.empty],
    ["blank", noAnswers.empty, noAnswers.empty],
    ["screenshot", noAnswers.picture, noAnswers.picture],
    ["zip", openTexts.zipWithout, compareTexts.archiveWithout],
    ["document", openTexts.zipWithout, compareTexts.archiveWithout],
    ["pdf", noAnswers.packed, noAnswers.packed],
    ["program", noAnswers["not-text"], noAnswers["not-text"]],
    ["large", openTexts.fileTooLarge, compareTexts.tooLarge],
    ["newerFacts", noAnswers.record, noAnswers.record],
  ])("%s is told by its own sentence", async (bad, whenOpened, whenCompared) => {
    expect([await opened(file(badFiles[bad])), await compared(file(badFiles[bad]))]).toEqual([
      whenOpened,
      whenCompared,
    ]);
  });

  it("a folder is told as one", async () => {
    expect([await opened(folder), await compared(folder)]).toEqual([noAnswers.unreadable, noAnswers.unreadable]);
  });

  it("answers of a later version are told as such", async () => {
    const later = file(new TextEncoder().encode(answers.replace(/"schema":\s*1/, '"schema":2')));
    expect([await opened(later), await compared(later)]).toEqual(Array(2).fill(noAnswers["newer-version"]));
  });
});

describe("a file that is dropped on the box for the output of a command", () => {
  it.each<readonly [Bad, NoPaste | "read"]>([
    ["empty", "empty"],
    ["blank", "empty"],
    ["screenshot", "picture"],
    ["zip", "packed"],
    ["document", "packed"],
    ["pdf", "packed"],
    ["program", "not-text"],
    ["large", "too-large"],
    ["outputOfACommand", "read"],
  ])("%s: %s", async (bad, code) => {
    const read = await pastedFile(file(badFiles[bad]));
    expect(read.ok ? "read" : read.error).toBe(code);
  });

  it("has the text that the command wrote, in UTF-16 as well, and no more of it than the box takes", async () => {
    const text = "Name : Zürich\r\n";
    expect(await pastedFile(file(utf16(text)))).toEqual({ ok: true, value: text });
    expect(await pastedFile(file(utf16("x".repeat(mostPasted + 1))))).toEqual({ ok: false, error: "too-large" });
  });
});

it("a file in UTF-16, as PowerShell writes it, is read everywhere", async () => {
  expect(await facts(file(utf16(factsJson("Get-LyncFacts", "FE01"))))).toBe("read");
  expect([await opened(file(utf16(answers))), await compared(file(utf16(answers)))]).toEqual(["read", "read"]);
});

describe("a file that has to do with certificates", () => {
  const named = (name: string) =>
    Object.assign(new File(["0"], name), { arrayBuffer: () => Promise.reject(new Error("It was opened.")) });

  it.each([
    ...(["mbx01.cer", "mbx01.crt", "chain.pem", "chain.p7b"] as const).map((name) => [name, "certificate"] as const),
    ...(["mbx01.pfx", "mbx01.P12"] as const).map((name) => [name, "private-key"] as const),
  ])("%s is told as one wherever a file goes, and is not opened", async (name, code) => {
    expect(await facts(named(name))).toBe(code);
    expect([await opened(named(name)), await compared(named(name))]).toEqual([noAnswers[code], noAnswers[code]]);
    expect(await pastedFile(named(name))).toEqual({ ok: false, error: code });
  });

  it("is told where certificates go, in the words of that page", () => {
    const { label } = choiceTexts.goal["renew-certificate"];
    for (const words of [label, sectionNames["mailbox-servers"], certificateFileTexts.title])
      expect(noAnswers.certificate).toContain(`“${words}”`);
  });
});

it("a file that is too large is refused before it is read", async () => {
  let read = 0;
  const large = Object.assign(file(badFiles.large), { arrayBuffer: () => Promise.resolve((read += 1)) });
  expect([await fileBytes(large, 1024), read]).toEqual([{ ok: false, error: "too-large" }, 0]);
});
