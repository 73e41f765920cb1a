import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, madeCertificate } from "@/lib/testing/certificate-files";
import { utf16 } from "@/lib/testing/encodings";
import { kindByName } from "./certificate-file";
import { decodeText } from "./decode-text";

const bytes = (text: string) => new TextEncoder().encode(text);
const pem = (label: string) => `-----BEGIN ${label}-----\r\nAAAA\r\n-----END ${label}-----\r\n`;

describe("a file that has to do with certificates", () => {
  it.each([
    ["mbx01.cer", "certificate"],
    ["MBX01.CRT", "certificate"],
    ["chain.pem ", "certificate"],
    ["chain.p7b", "certificate"],
    ["a.PFX", "private-key"],
    ["b.p12 ", "private-key"],
    ["c.key", "private-key"],
    ["pfx.json", undefined],
    ["facts-20261127T100000Z.json", undefined],
    ["cer", undefined],
  ])("is told by its name: %s", (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });

  const made: { readonly name: string; readonly file: Uint8Array }[] = [];
  beforeAll(async () => {
    const one = await madeCertificate({ name: "mbx01.contoso.com" }, Date.now());
    made.push(...Object.entries(fileOf).map(([name, write]) => ({ name, file: write(one) })));
  });

  it("is told by its bytes, in every form of a certificate", () => {
    expect(made).toHaveLength(4);
    for (const { name, file } of made)
      expect([name, decodeText(file)]).toEqual([name, { ok: false, error: "certificate" }]);
  });

  it.each<readonly [string, Uint8Array, string]>([
    [
      "PKCS #12",
      Uint8Array.from([0x30, 0x82, 9, 0xc1, 2, 1, 3, 0x30, 0x82, ...Array<number>(40).fill(0x8f)]),
      "private-key",
    ],
    ["PKCS #12 of unknown length", Uint8Array.from([0x30, 0x80, 2, 1, 3, 0x30, 0x80]), "private-key"],
    ["a key of an elliptic curve", Uint8Array.from([0x30, 0x77, 2, 1, 1, 4, 0x20]), "private-key"],
    ["a key as text", bytes(pem("ENCRYPTED PRIVATE KEY")), "private-key"],
    ["a certificate with its key", bytes(pem("CERTIFICATE") + pem("PRIVATE KEY")), "private-key"],
    ["a certificate with words in front", bytes(`subject=CN = mbx01\n${pem("CERTIFICATE")}`), "certificate"],
    ["a request", bytes(pem("NEW CERTIFICATE REQUEST")), "certificate"],
    ["UTF-16", utf16(pem("CERTIFICATE")), "certificate"],
  ])("is told by its bytes: %s", (_what, file, kind) => {
    expect(decodeText(file)).toEqual({ ok: false, error: kind });
  });

  it.each(["0 1 2\r\n", "02010 a list", `{ "text": "-----BEGIN CERTIFICATE-----" }`, "-----BEGIN PGP MESSAGE-----\n"])(
    "is no other text: %s",
    (text) => {
      expect(decodeText(bytes(text))).toEqual({ ok: true, value: text });
    },
  );
});
