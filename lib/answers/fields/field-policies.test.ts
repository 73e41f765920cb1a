import { remarkWords } from "@/lib/messages/en/remarks";
import { describe, expect, it } from "vitest";
import { removedTexts } from "@/lib/messages/character-text";
import { problemText } from "@/lib/messages/problem-text";
import { remarkText } from "@/lib/messages/remark-text";
import { problemWords } from "@/lib/messages/en/problems";
import { adversarialInputs } from "@/lib/testing/adversarial-inputs";
import { fieldPolicies, policyOf } from "@/lib/testing/field-policies";
import type { FieldPolicy } from "./field-policy";
import { findPortUse, portTable } from "./port-table";

const fqdn = policyOf("fqdn");
const siteId = policyOf("siteId");
const port = policyOf("port");
const thumbprint = policyOf("thumbprint");
const path = policyOf("path");
const notes = policyOf("notes");
const policyName = policyOf("policyName");
const reference = policyOf("reference");
const windowStart = policyOf("windowStart");
const length = 100_000;

describe("a field policy", () => {
  it("[criterion 4] refuses texts of 100,000 characters of every shape, each pattern being one pass", () => {
    const shapes = ["-", ".", "a", "'", " a", "a.", "a-", "\u0301", "0", "%", "\\", "a\\", "[", "<", "\u{1f600}", "a "];
    const answers = fieldPolicies.flatMap((policy) =>
      shapes.map((shape) => policy.normalise(shape.repeat(length / shape.length)).ok),
    );
    expect(answers).toEqual(answers.map(() => false));
  });

  it("[criterion 4] gives every adversarial input a verdict when it is repeated to 100,000 characters", () => {
    const unanswered = adversarialInputs.filter(({ field, input }) => {
      const long = input.repeat(Math.ceil(length / Math.max(input.length, 1))).slice(0, length);
      return input.trim() !== "" && policyOf(field).normalise(long).ok;
    });
    expect(unanswered).toEqual([]);
  });

  it("[criterion 8] names the offending character, by code point where it misleads, and shows nothing of the text", () => {
    const said = (policy: { normalise: typeof fqdn.normalise }, text: string) => {
      const result = policy.normalise(text);
      return result.ok ? "accepted" : problemText({ path: "", ...result.error }, problemWords);
    };
    expect(said(siteId, "Red\u202emond")).toContain("U+202E right-to-left override");
    expect(said(fqdn, "pool\u201901.contoso.com")).toContain("U+2019 right single quotation mark");
    expect(said(thumbprint, "?EA5A")).toContain("a question mark");
    const markup = fieldPolicies.map((policy) => said(policy, "<img src=x onerror=alert(1)>\u0007"));
    expect(markup.join("")).not.toMatch(/<img|onerror|\u0007/);
  });

  it("ends every refusal with an example that it would accept itself", () => {
    const examples = fieldPolicies.map((policy) => policy.normalise(policy.example.replaceAll('"', "")).ok);
    expect(examples).toEqual(examples.map(() => true));
    const refusal = port.normalise("x");
    expect(refusal.ok ? "" : problemText({ path: "", ...refusal.error }, problemWords)).toBe(
      "Use digits only, for example 5199.",
    );
  });

  it("says what was removed, in words", () => {
    const removed = (policy: typeof fqdn, text: string) => {
      const result = policy.normalise(text);
      return result.ok ? removedTexts(result.value.removed, problemWords.characters) : "refused";
    };
    expect(removed(thumbprint, "\u200eea 5a332496cc05da69b75b66111c0f78a110d22d\r\n")).toEqual([
      "1 carriage return",
      "1 line end",
      "U+200E left-to-right mark",
      "1 space",
    ]);
    expect(removed(fqdn, "  pool01.contoso.com.")).toEqual(["2 spaces", "1 full stop"]);
    expect(removed(path, '"C:\\Logs"')).toEqual(["2 double quotes"]);
  });
});

describe("warnings on accepted values", () => {
  it("recognise the samples of the base document", () => {
    expect(fqdn.warnings("atl-cs-001.litwareinc.com").map(({ code }) => code)).toEqual(["sample-value"]);
    expect(fqdn.warnings("notlitwareinc.com")).toEqual([]);
    expect(fqdn.warnings("pool01.contoso.com").map(({ code }) => code)).toEqual(["example-value"]);
    expect([fqdn.warnings("notcontoso.com"), fqdn.warnings("contoso.com.cn")]).toEqual([[], []]);
    expect(thumbprint.warnings(thumbprint.example).map(({ code }) => code)).toEqual(["example-value"]);
    expect(thumbprint.warnings("EA5A332496CC05DA69B75B66111C0F78A110D22D").map(({ code }) => code)).toEqual([
      "sample-value",
    ]);
  });

  it("tell of names that no certificate can carry and of mixed scripts", () => {
    expect(fqdn.warnings(`${"a".repeat(60)}.fabrikam.net`).map(({ code }) => code)).toEqual(["long-name"]);
    expect(policyName.warnings("D\u0435fault")).toMatchObject([{ values: { command: "Get-OwaMailboxPolicy" } }]);
    expect(policyName.warnings("D\u00e9faut")).toEqual([]);
    expect(siteId.warnings("R\u0435dmond").map(({ code }) => code)).toEqual(["mixed-scripts"]);
    expect(siteId.warnings("\u5317\u4eac1")).toEqual([]);
  });

  it("tell of a SiteId that is a display name, and name the cmdlet that shows the ID", () => {
    for (const name of ["Munich, Germany", "North America", "\u5317\u4eac 1"])
      expect(
        siteId
          .warnings(name)
          .map((remark) => remarkText(remark, remarkWords, "SiteId"))
          .join(" "),
      ).toContain("Get-CsSite");
    expect(siteId.warnings("Munich-1")).toEqual([]);
  });

  it("tell of a test user that is no address, a window that is no window, and records among the files of Windows", () => {
    const [testUser, minutes] = [policyOf("testUser"), policyOf("windowMinutes")];
    const codes = (policy: FieldPolicy, value: string) => policy.warnings(value).map(({ code }) => code);
    expect([codes(testUser, "Anna Berg"), codes(testUser, "im.test@fabrikam.com")]).toEqual([["no-address"], []]);
    // Nobody has to name one.
    expect(codes(testUser, "")).toEqual([]);
    expect([codes(minutes, "5"), codes(minutes, "120")]).toEqual([["short-window"], []]);
    for (const folder of ["C:\\Windows", "D:\\WINDOWS\\Temp", "C:\\Program Files (x86)\\OwaIm", "C:\\inetpub\\wwwroot"])
      expect(codes(path, folder), folder).toEqual(["system-folder"]);
    expect(codes(path, "C:\\WindowsRecords")).toEqual([]);
  });

  it("name the service that uses a port of the warning rows, and pass the error rows to the topology", () => {
    expect(
      port
        .warnings("8080")
        .map((warning) => remarkText(warning, problemWords, "port"))
        .join(),
    ).toContain("Lync web services");
    expect(port.warnings("5061")).toEqual([]);
    expect(port.normalise("5061").ok).toBe(true);
    expect(findPortUse(5199)).toBeUndefined();
    expect([5065, 5068].map((number) => findPortUse(number)?.rule)).toEqual(["refused", "refused"]);
  });
});

it("the port table is ordered and its ranges do not overlap", () => {
  const edges = portTable.flatMap(({ from, to }) => [from, to]);
  expect(edges).toEqual([...edges].sort((a, b) => a - b));
  expect(portTable.slice(1).every(({ from }, index) => from > (portTable[index]?.to ?? 0))).toBe(true);
});

it("free texts differ in line ends only: notes keep them, one-line texts refuse them", () => {
  expect(notes.normalise("a\r\nb")).toMatchObject({ ok: true, value: { value: "a\nb" } });
  expect(reference.normalise("a\nb")).toMatchObject({ ok: false, error: { code: "CONTROL_CHAR" } });
  expect(reference.normalise("x".repeat(201))).toMatchObject({ ok: false, error: { code: "TOO_LONG" } });
});

it("a policy name is refused as GUID or distinguished name before its characters are looked at", () => {
  expect(policyName.normalise("{12345678-1234-1234-1234-1234567890ab}")).toMatchObject({
    error: { code: "POLICY_IS_GUID" },
  });
  expect(policyName.normalise("CN=Default,DC=contoso,DC=com")).toMatchObject({ error: { code: "POLICY_IS_DN" } });
});

it("a folder is no DOS device, whatever its extension", () => {
  const devices = ["CON", "nul.txt", "com1", "LPT\u00b9", "aux .log", "conin$"];
  expect(devices.map((name) => path.normalise(`D:\\logs\\${name}`))).toEqual(
    devices.map(() => expect.objectContaining({ error: expect.objectContaining({ code: "PATH_RESERVED_NAME" }) })),
  );
  expect(path.normalise("D:\\console\\com10").ok).toBe(true);
});

it("the start of the window is a real time with a zone", () => {
  expect(["2026-11-28T22:00+01:00", "2028-02-29T00:00:00Z"].map((text) => windowStart.normalise(text).ok)).toEqual([
    true,
    true,
  ]);
  const wrong = [
    "2026-11-28T22:00",
    "2026-02-29T10:00Z",
    "2026-13-01T10:00Z",
    "2026-11-28 22:00Z",
    "2026-11-28T24:00Z",
    "2026-11-28T22:00+15:00",
    "tomorrow",
  ];
  expect(wrong.map((text) => windowStart.normalise(text).ok)).toEqual(wrong.map(() => false));
});
