import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Artifact } from "@/lib/files/types";
import { exampleBundle, examplePlanHash } from "@/lib/testing/example-bundle";
import { assembleBundle } from "./assemble-bundle";

const text = (path: string): Artifact => ({ path, mediaType: "text/plain", text: "x\n" });
const manifest = () => text("manifest.json");

describe("assembling a bundle", () => {
  it("names it after the first eight digits of the plan hash", () => {
    expect(exampleBundle().name).toBe("owa-im-01234567.zip");
  });

  it("sorts by code unit and appends the manifest and the sums", () => {
    expect(exampleBundle().files.map((file) => file.path)).toEqual([
      "SHA256SUMS",
      "answers.json",
      "checklist.csv",
      "exchange/Set-OwaMessaging.ps1",
      "lync/Set-LyncTrust.ps1",
      "manifest.json",
      "read-me-first.txt",
    ]);
  });

  it("shows the manifest every other file, and neither itself nor the sums", () => {
    const seen = exampleBundle().files.find((file) => file.path === "manifest.json")?.text ?? "[]";
    expect(JSON.parse(seen)).toEqual([
      "answers.json",
      "checklist.csv",
      "exchange/Set-OwaMessaging.ps1",
      "lync/Set-LyncTrust.ps1",
      "read-me-first.txt",
    ]);
  });

  it("hashes the final bytes, as Node's own SHA-256 does", () => {
    for (const file of exampleBundle().files) {
      expect(file.sha256).toBe(createHash("sha256").update(file.bytes).digest("hex"));
    }
  });

  it("does not depend on the order in which renderers deliver", () => {
    const paths = ["read-me-first.txt", "answers.json", "checklist.md"];
    const forwards = assembleBundle(examplePlanHash, paths.map(text), manifest);
    const backwards = assembleBundle(examplePlanHash, paths.toReversed().map(text), manifest);
    expect(backwards).toEqual(forwards);
  });

  it.each(["../evil", "C:\\evil", "con", "a/b", "Answers.json", "lync/", ""])(
    "[criterion 42] refuses the file name %j",
    (path) => {
      expect(() => assembleBundle(examplePlanHash, [text(path)], manifest)).toThrow("not a name");
    },
  );

  it("[criterion 42] refuses a name that occurs twice", () => {
    expect(() => assembleBundle(examplePlanHash, [text("answers.json"), text("answers.json")], manifest)).toThrow(
      "twice",
    );
  });
});
