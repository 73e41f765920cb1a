import { describe, expect, it } from "vitest";
import { matchCertificates, objectionsTo } from "./match-certificates";
import { readCertificates } from "./read-certificates";
import { readDay } from "./read-day";

const thumbprint = "E2CE643F53C82D5DFAF4C248D21518E6F71B2139";
const now = Date.UTC(2026, 10, 25);

const record = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    Thumbprint: thumbprint,
    Services: "IIS, SMTP",
    Subject: "CN=mbx01.contoso.com, O=Contoso, C=DE",
    CertificateDomains: "{mbx01.contoso.com, mail.contoso.com}",
    NotAfter: "28.11.2028 13:23:45",
    Status: "Valid",
    IsSelfSigned: "False",
    HasPrivateKey: "True",
    ...changes,
  })
    .map(([name, value]) => `${name.padEnd(18)} : ${value}`)
    .join("\r\n");

const only = (changes: Readonly<Record<string, string>> = {}) => {
  const [certificate] = readCertificates(record(changes)).certificates;
  if (!certificate) throw new Error("The certificate was not read.");
  return certificate;
};

describe("a certificate", () => {
  it("is read with its names, its last day and what it is fit for", () => {
    const text = `[PS] C:\\>Get-ExchangeCertificate -Server mbx01 | fl Thumbprint\r\n\r\n\r\n${record()}\r\n\r\n${record({ Thumbprint: "12" })}`;
    expect(readCertificates(text)).toEqual({
      refusal: undefined,
      remarks: 0,
      certificates: [
        {
          thumbprint,
          server: undefined,
          commonName: "mbx01.contoso.com",
          domains: ["mbx01.contoso.com", "mail.contoso.com"],
          domainsCut: false,
          notAfter: Date.UTC(2028, 10, 28),
          notAfterLatest: Date.UTC(2028, 10, 28),
          notAfterText: "28.11.2028 13:23:45",
          status: "Valid",
          selfSigned: false,
          privateKey: true,
        },
      ],
      unread: 1,
    });
  });

  it("may be wrapped anywhere, and its list of names cut", () => {
    const wrapped = record({
      Subject: "CN=mbx01.con\r\n                     toso.com, O=Contoso",
      CertificateDomains: "{mbx01.contoso.com, a.contoso.com,\r\n                     b.contoso.com...}",
    });
    expect(readCertificates(wrapped).certificates[0]).toMatchObject({
      commonName: "mbx01.contoso.com",
      domains: ["mbx01.contoso.com", "a.contoso.com", "b.contoso.com"],
      domainsCut: true,
    });
  });

  it.each([
    [{ IsSelfSigned: "True" }, ["self-signed"]],
    [{ HasPrivateKey: "False" }, ["no-private-key"]],
    [{ Status: "RevocationCheckFailure" }, ["not-valid"]],
    [{ Subject: "CN=*.contoso.com" }, ["wildcard"]],
    [{ Subject: "O=Contoso" }, ["no-common-name"]],
    [{ CertificateDomains: "{other.contoso.com}" }, ["not-in-domains"]],
    [{ CertificateDomains: "{other.contoso.com...}" }, []],
    [{ NotAfter: "11/24/2026 1:00:00 PM" }, ["expired"]],
    [{ NotAfter: "2026/12/20 13:00:00" }, ["expires-soon"]],
    [{ NotAfter: "2027\u5e742\u670828\u65e5" }, []],
    [{}, []],
  ] as const)("with %o has the objections %o", (changes, objections) => {
    expect(objectionsTo(only(changes), now)).toEqual(objections);
  });

  it("takes the earlier reading of a date whose day and month can be swapped", () => {
    expect(readDay("03/04/2027 10:00")).toBe(Date.UTC(2027, 2, 4));
    expect(readDay("25/04/2027 10:00")).toBe(Date.UTC(2027, 3, 25));
    expect([readDay("soon"), readDay("40/40/2027"), readDay("1.2.27")]).toEqual([undefined, undefined, undefined]);
  });
});

describe("certificates for rows", () => {
  const rows = [
    { fqdn: "MBX01.contoso.com", certificateName: "" },
    { fqdn: "mbx02.contoso.com", certificateName: "mail.contoso.com" },
    { fqdn: "", certificateName: "" },
    { fqdn: "mbx03.contoso.com", certificateName: "" },
  ];

  it("are found by the name in the subject or in the list of domains, suitable ones first", () => {
    const found = matchCertificates(
      [only({ IsSelfSigned: "True", Thumbprint: thumbprint.replace("E2", "F2") }), only()],
      rows,
      now,
    );
    expect(found.map(({ row, candidates }) => [row, candidates.map(({ objections }) => objections.length)])).toEqual([
      [0, [0, 1]],
      [1, [0, 1]],
      [3, []],
    ]);
  });

  it("are found by the server where the output tells it, whatever their names", () => {
    const found = matchCertificates([only({ Server: "mbx03.contoso.com" })], rows, now);
    expect(found.map(({ candidates }) => candidates.length)).toEqual([0, 0, 1]);
  });
});
