import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { fileOf, madeCertificate } from "@/lib/testing/certificate-files";
import { isUsable, leavesOf, remarksOn, rowsFor } from "./judge-certificate";
import { mostBytes, readCertificateFile } from "./read-certificate-file";
import type { CertificateInFile } from "./types";

const now = Date.UTC(2026, 10, 28);
const name = "mbx01.contoso.com";
const bytes = (text: string) => new TextEncoder().encode(text);

function read(file: Uint8Array): readonly CertificateInFile[] {
  const reading = readCertificateFile(file);
  if (!reading.ok) throw new Error(reading.why);
  return reading.certificates;
}

async function told(made: Parameters<typeof madeCertificate>[0]): Promise<CertificateInFile> {
  const [certificate] = read(fileOf.der(await madeCertificate(made, now)));
  if (!certificate) throw new Error("No certificate.");
  return certificate;
}

describe("a certificate file", () => {
  let leaf: Awaited<ReturnType<typeof madeCertificate>>;
  let authority: typeof leaf;
  beforeAll(async () => {
    leaf = await madeCertificate({ name: "MBX01.contoso.com", domains: [name] }, now);
    authority = await madeCertificate({ name: "Contoso Issuing CA", usages: [], domains: [], authority: true }, now);
  });

  it("tells the same in each of its forms, with the thumbprint that Windows shows", () => {
    const thumbprint = createHash("sha1").update(fileOf.der(leaf)).digest("hex").toUpperCase();
    for (const file of [fileOf.der(leaf), fileOf.pem(leaf), fileOf.p7b(leaf), fileOf.p7bText(leaf)])
      expect(read(file)).toEqual([
        {
          ...{ thumbprint, commonNames: [name], domains: [name], issuer: "Contoso Issuing CA" },
          ...{ notBefore: now - 86_400_000, notAfter: now + 200 * 86_400_000, usages: ["1.3.6.1.5.5.7.3.1"] },
          ...{ selfIssued: false, authority: false },
        },
      ]);
  });

  it("gives the certificate of the server where it holds a chain", () => {
    for (const file of [fileOf.pem(authority, leaf), fileOf.p7b(authority, leaf)]) {
      expect(read(file)).toHaveLength(2);
      expect(leavesOf(read(file)).map(({ commonNames }) => commonNames)).toEqual([[name]]);
    }
  });

  it("is refused with a private key in it, whatever else it holds and whatever it is called", () => {
    const pem = new TextDecoder().decode(fileOf.pem(leaf));
    const key = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    const pfx = Uint8Array.from([0x30, 0x82, 0x09, 0xc1, 0x02, 0x01, 0x03, 0x30, 0x82]);
    const pkcs8 = Uint8Array.from([0x30, 0x77, 0x02, 0x01, 0x00, 0x30]);
    for (const file of [bytes(pem + key), bytes(key), pfx, pkcs8])
      expect(readCertificateFile(file)).toEqual({ ok: false, why: "private-key" });
  });

  it("is refused without a certificate", () => {
    const request = bytes("-----BEGIN NEW CERTIFICATE REQUEST-----\nAAAA\n-----END NEW CERTIFICATE REQUEST-----");
    expect(readCertificateFile(request)).toEqual({ ok: false, why: "request" });
    expect(readCertificateFile(new Uint8Array(mostBytes + 1))).toEqual({ ok: false, why: "too-large" });
    const cut = fileOf.der(leaf).slice(0, 200);
    for (const file of [bytes(""), bytes("hello"), bytes("-----BEGIN CERTIFICATE-----"), cut])
      expect(readCertificateFile(file)).toEqual({ ok: false, why: "no-certificate" });
  });
});

describe("what speaks against a certificate", () => {
  it.each([
    [{ name }, []],
    [{ name, usages: [] }, []],
    [{ name, until: 29 }, ["expires-soon"]],
    [{ name, from: 10, until: -1 }, ["expired"]],
    [{ name, from: -3 }, ["not-yet-valid"]],
    [{ name, usages: ["1.3.6.1.5.5.7.3.2"] }, ["no-server-usage"]],
    [{ name, selfSigned: true }, ["self-signed"]],
    [{ name, domains: ["other.contoso.com"] }, ["not-among-names"]],
    [{ name: "*.contoso.com" }, ["wildcard"]],
    [{ name: "mbx01" }, ["no-domain"]],
    [{ name, authority: true }, ["authority"]],
  ] as const)("%j: %j", async (made, remarks) => {
    const found = remarksOn(await told(made), now);
    expect(found).toEqual(remarks);
    expect(isUsable(found)).toBe(remarks.every((remark) => ["expires-soon", "not-yet-valid"].includes(remark)));
  });
});

it("a certificate is for the rows that expect its name, or that have it in their old certificate", async () => {
  const certificate = await told({ name: "owa.contoso.com" });
  const row = (fqdn: string, certificateName = "", previousCertificateName = "") => ({
    ...{ fqdn, certificateName, previousCertificateName },
  });
  expect(rowsFor(certificate, [row("a.contoso.com", "OWA.contoso.com"), row("owa.contoso.com"), row(name)])).toEqual([
    0, 1,
  ]);
  expect(rowsFor(certificate, [row("a.contoso.com", "", "owa.contoso.com"), row(name)])).toEqual([0]);
  expect(rowsFor(certificate, [row("owa.contoso.com", "new.contoso.com")])).toEqual([]);
});
