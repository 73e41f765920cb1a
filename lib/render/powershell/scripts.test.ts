import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/answers/types";
import { generateBundle, generatePlan } from "@/lib/generate/generate";
import { generator } from "@/lib/generate/generator";
import { en } from "@/lib/messages/en/catalogue";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { readLiteral } from "@/lib/testing/powershell-reader";
import { scenarios } from "@/lib/testing/scenarios";
import { renderScripts } from "./scripts";

const scriptsOf = (answers: Answers) =>
  generateBundle(answers).bundle.files.filter(({ mediaType }) => mediaType === "text/x-powershell");
const every = Object.entries(scenarios).map(([name, input]) => ({ name, scripts: scriptsOf(answersOf(input)) }));

/** The scripts alone, since most of the time of a bundle goes into its documents. */
const texts = new Map<string, readonly string[]>();
function textsWith(field: string, value: string): readonly string[] {
  const key = JSON.stringify([field, value]);
  const known = texts.get(key);
  if (known) return known;
  const provenance = { generator, canonicalAnswers: "", shareLink: undefined };
  const rendered = renderScripts(generatePlan(answersWith(field, value)), provenance, en).map(({ text }) => text);
  texts.set(key, rendered);
  return rendered;
}

/** The literals of a script's plan block, and the script without them; the library and the collectors have none. */
function takeApart(text: string): { readonly literals: readonly string[]; readonly skeleton: string } {
  const start = text.indexOf("$Plan = [ordered]@{\n");
  if (start < 0) return { literals: [], skeleton: text };
  const end = text.indexOf("\n}\n", start);
  const literals: string[] = [];
  const block = text
    .slice(start, end)
    .replace(
      /(?:\((?:''|'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4})(?:\s*\+\s*(?:'(?:[^']|'')*'|\[char\]0x[0-9A-F]{4}))*\)|'(?:[^']|'')*'|(?<= = )\d+$)/gm,
      (literal) => {
        literals.push(literal);
        return "<literal>";
      },
    );
  return { literals, skeleton: text.slice(0, start) + block + text.slice(end) };
}

/** The values of a script's plan block. */
const valuesOf = (text: string): readonly string[] =>
  takeApart(text).literals.map((literal) => (/^['(]/.test(literal) ? readLiteral(literal) : literal));
/** The values of all plan blocks of scripts, one after the other, as they are on a disk. */
const valuesIn = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .split(/(?=^\$Plan = )/m)
    .flatMap(valuesOf);

/** Everything that an input of one field can be put into, in an otherwise fixed plan. */
function answersWith(field: string, value: string): Answers {
  const base = structuredClone(scenarios["split-1"]) as Record<string, Record<string, unknown>>;
  const lync = base["lync"] ?? {};
  const application = base["trustedApplication"] ?? {};
  if (field === "siteId") lync["siteId"] = value;
  if (field === "fqdn") lync["poolFqdn"] = value;
  if (field === "policyName") base["mailboxPolicies"] = { scope: "named", names: [value] };
  if (field === "applicationId") application["applicationId"] = value;
  if (field === "notes") base["change"] = { ...base["change"], notes: value };
  return answersOf(field === "path" ? { ...base, recordsDirectory: value } : base);
}

const accepted = adversarialInputs.filter(
  (entry) =>
    entry.verdict !== "reject" && ["siteId", "policyName", "applicationId", "path", "notes"].includes(entry.field),
);

describe.each(every)("the scripts of $name", ({ scripts }) => {
  it("are ASCII with CRLF and a final line end [criterion 9]", () => {
    for (const { bytes, path } of scripts) {
      const text = Buffer.from(bytes).toString("latin1");
      expect(text.replaceAll("\r\n", ""), path).toMatch(/^[\t\x20-\x7e]*$/);
      expect(text.endsWith("\r\n")).toBe(true);
    }
  });

  it("hold none of the words that a reviewer searches for first [criterion 18]", () => {
    const words =
      /Invoke-Expression|\biex\b|EncodedCommand|ExecutionPolicy|DownloadString|Invoke-WebRequest|Add-Type|Read-Host|ConvertTo-SecureString|Bypass|Write-Host/i;
    for (const { text, path } of scripts) {
      expect(text, path).not.toMatch(words);
      if (!path.includes("/Invoke-")) expect(text, path).not.toMatch(/Invoke-Command|PSSession/);
    }
  });

  it("have no tab, no trailing blank, and lines up to 120 except for a longer value", () => {
    for (const { text, path } of scripts) {
      for (const line of text.split("\n")) {
        expect(line, path).not.toMatch(/\t|[ ]$/);
        if (line.length > 120) expect(line, path).toMatch(/^ *([A-Za-z]+ = )?\(?'/);
      }
    }
  });

  it("have no comment that PowerShell could take for a directive or a signature [criterion 14]", () => {
    for (const { text, path } of scripts) {
      const comments = text.split("\n").filter((line) => line.trimStart().startsWith("#") && !line.startsWith("#>"));
      expect(
        comments.filter((line) => /^\s*#requires/i.test(line)),
        path,
      ).toEqual([]);
      for (const comment of comments) {
        const bare = comment.replace(/^\s*#/, "").replace(/\s/g, "").toLowerCase();
        expect(distance(bare, "sig#beginsignatureblock"), comment).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

describe("values of people", () => {
  it.each(accepted)(
    "$id is in the plan block only, and reads back exactly [criterion 10] [criterion 13]",
    ({ field, normalised }) => {
      const value = normalised ?? "";
      const read = textsWith(field, value).flatMap(valuesOf);
      if (field === "notes") expect(read).not.toContain(value);
      else expect(read).toContain(value);
    },
  );

  it("leave everything else of the scripts byte-identical [criterion 11]", () => {
    const benign = {
      siteId: "Redmond",
      policyName: "Default",
      applicationId: "OutlookWebApp",
      path: "C:\\Logs",
      notes: "note",
    };
    for (const { field, normalised } of accepted) {
      const plain = textsWith(field, benign[field as keyof typeof benign]).map((text) => takeApart(text).skeleton);
      const hostile = textsWith(field, normalised ?? "").map((text) => takeApart(text).skeleton);
      expect(hostile).toEqual(plain);
    }
  });

  it("never come near a comment: a marker in every field is found in literals only [criterion 13]", () => {
    const marked = structuredClone(scenarios["split-1"]) as Record<string, Record<string, unknown>>;
    Object.assign(marked["lync"] ?? {}, { siteId: "ZZQ7", poolFqdn: "zzq7.contoso.com" });
    Object.assign(marked["trustedApplication"] ?? {}, { applicationId: "ZZQ7" });
    Object.assign(marked["mailboxPolicies"] ?? {}, { scope: "named", names: ["ZZQ7"] });
    const servers = {
      clientAccessServers: ["cas-zzq7.contoso.com"],
      mailboxServers: [
        {
          fqdn: "mbx-zzq7.contoso.com",
          certificateName: "owa-zzq7.contoso.com",
          thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
        },
      ],
    };
    const answers = answersOf({
      ...marked,
      ...servers,
      recordsDirectory: "C:\\ZZQ7",
      change: { notes: "ZZQ7", reason: "ZZQ7", requestedBy: "ZZQ7", testUser: "ZZQ7", reference: "ZZQ7" },
    });
    for (const { text } of scriptsOf(answers)) expect(takeApart(text).skeleton).not.toMatch(/zzq7/i);
  });

  it("are the same text in every code page [criterion 12]", () => {
    const labels = [
      "utf-8",
      "windows-1250",
      "windows-1251",
      "windows-1252",
      "windows-1253",
      "windows-1254",
      "windows-1255",
      "windows-1256",
      "windows-1257",
      "windows-1258",
      "windows-874",
      "shift_jis",
      "gbk",
      "euc-kr",
      "big5",
    ];
    // Notes are in no script.
    const breaking = accepted.filter(
      (one) => one.field !== "notes" && (one.utf8NoBomReadAsCp1252Breaks || one.utf8NoBomReadAsCp936Breaks),
    );
    expect(breaking.length).toBeGreaterThan(10);
    for (const { id, field, normalised } of breaking) {
      const bytes = Buffer.concat(scriptsOf(answersWith(field, normalised ?? "")).map((script) => script.bytes));
      const texts = labels.map((label) => new TextDecoder(label).decode(bytes));
      expect(valuesIn(texts[0] ?? ""), id).toContain(normalised);
      expect(new Set(texts).size, id).toBe(1);
    }
  });
});

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
