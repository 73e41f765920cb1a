import { describe, expect, it } from "vitest";
import type { Artifact } from "@/lib/files/types";
import { artifactBytes } from "./artifact-bytes";

const artifact = (mediaType: Artifact["mediaType"], text: string): Artifact => ({ path: "a.txt", mediaType, text });
const written = (mediaType: Artifact["mediaType"], text: string) =>
  Buffer.from(artifactBytes(artifact(mediaType, text))).toString("latin1");

describe("the bytes of an artifact", () => {
  it("[criterion 9] have CRLF in scripts, and nothing else changes", () => {
    expect(written("text/x-powershell", "a\n\tb\n")).toBe("a\r\n\tb\r\n");
  });

  it.each(["ESPAÑA", "请确认", "€500", "\u0000", "\u007F", "\u00A0", "\uFEFF"])(
    "[criterion 9] are refused for a script with %j",
    (text) => {
      expect(() => artifactBytes(artifact("text/x-powershell", `'${text}'\n`))).toThrow("ASCII only");
    },
  );

  it("[criterion 9] are refused for a script whose last line does not end", () => {
    expect(() => artifactBytes(artifact("text/x-powershell", "exit 0"))).toThrow("line break");
  });

  it("have a byte order mark and CRLF in CSV, in UTF-8", () => {
    expect(written("text/csv", "é\nb\n")).toBe("\u00EF\u00BB\u00BF\u00C3\u00A9\r\nb\r\n");
  });

  it.each(["text/plain", "text/html", "text/markdown", "application/json", "image/svg+xml"] as const)(
    "keep LF in %s, without a byte order mark",
    (mediaType) => {
      expect(written(mediaType, "é\n")).toBe("\u00C3\u00A9\n");
    },
  );

  it("are refused for text that brings its own carriage returns", () => {
    expect(() => artifactBytes(artifact("text/csv", "a\r\n"))).toThrow("LF line ends");
  });

  it("are refused for half of a surrogate pair, which UTF-8 would replace silently", () => {
    expect(() => artifactBytes(artifact("text/plain", "a\uD83D"))).toThrow("surrogate");
    expect(written("text/plain", "\u{1F600}")).toHaveLength(4);
  });
});
