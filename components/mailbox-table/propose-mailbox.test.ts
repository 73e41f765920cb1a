import { describe, expect, it } from "vitest";
import { english } from "@/components/messages/en";
import { blankMailboxRow, type MailboxRowValues } from "./mailbox-values";
import { proposeCertificates } from "./propose-mailbox";

const now = Date.parse("2026-11-27T00:00Z");
const print = (letter: string) => letter.repeat(39) + "0";
const row = (fqdn: string): MailboxRowValues => ({
  ...blankMailboxRow,
  fqdn,
});

type Properties = Readonly<Record<string, string | undefined>>;

/** One record of Get-ExchangeCertificate; a property that is undefined is not in it. */
function certificate(server: string, letter: string, changed: Properties = {}): string {
  const properties: Properties = {
    Server: server,
    Thumbprint: print(letter),
    Subject: `CN=${server}`,
    Status: "Valid",
    NotAfter: "2028-03-01 12:00:00",
    IsSelfSigned: "False",
    HasPrivateKey: "True",
    ...changed,
  };
  const lines = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} : ${value}`],
  );
  return `${lines.join("\n")}\n\n`;
}

const propose = (text: string, ...names: readonly string[]) =>
  proposeCertificates(
    text,
    english.pasted,
    names.map((name) => row(name)),
    now,
  );

describe("a certificate that is left out", () => {
  it("is named with its reason, also where the server has a better one", () => {
    const text =
      certificate("a.contoso.com", "A") +
      certificate("a.contoso.com", "B", { HasPrivateKey: "False" }) +
      certificate("a.contoso.com", "C", { IsSelfSigned: "True", NotAfter: "2020-01-01 12:00:00" });
    const { change, remarks } = propose(text, "a.contoso.com");
    expect(change).toEqual([{ fqdn: "a.contoso.com", values: { thumbprint: print("A"), certificateName: "" } }]);
    expect(remarks).toEqual([
      `a.contoso.com: ${print("B")} is left out: without its private key.`,
      `a.contoso.com: ${print("C")} is left out: self-signed, so Lync does not trust it; expired.`,
    ]);
  });

  it("is named with what the text does not show of it", () => {
    const text = certificate("a.contoso.com", "A") + certificate("a.contoso.com", "B", { HasPrivateKey: undefined });
    expect(propose(text, "a.contoso.com").remarks).toEqual([
      `a.contoso.com: ${print("B")} is left out: the text does not show HasPrivateKey.`,
    ]);
  });

  it("is named with its server where no row has it", () => {
    const text =
      certificate("a.contoso.com", "A") + certificate("z.contoso.com", "B") + certificate("y.contoso.com", "C");
    expect(propose(text, "a.contoso.com").remarks).toEqual([
      "Left out 2 certificates of servers that are in no row: z.contoso.com, y.contoso.com.",
    ]);
  });

  it("comes behind what leaves a row open, and many are cut with their number", () => {
    const worse = Array.from({ length: 14 }, (_, index) =>
      certificate("a.contoso.com", "0")
        .replace(print("0"), `${index + 10}`.padEnd(40, "A"))
        .replace("Valid", "Invalid"),
    ).join("");
    const { remarks } = propose(certificate("a.contoso.com", "A") + worse, "a.contoso.com", "b.contoso.com");
    expect(remarks[0]).toBe("b.contoso.com: no certificate for this server is in the text.");
    expect(remarks).toHaveLength(13);
    expect(remarks.at(-1)).toBe("3 more.");
  });
});

describe("the buttons of a server with several certificates", () => {
  it("begin with the one that has the server's own name", () => {
    const text =
      certificate("a.contoso.com", "A", { Subject: "CN=mail.contoso.com" }) +
      certificate("a.contoso.com", "B", { Subject: "CN=owa.contoso.com" }) +
      certificate("a.contoso.com", "C");
    const { change, offers } = propose(text, "a.contoso.com");
    expect(change).toBeUndefined();
    expect(offers.map((offer) => offer.change[0]?.values.thumbprint)).toEqual([print("C"), print("A"), print("B")]);
  });

  it("begin with it also where each ends soon", () => {
    const soon = { NotAfter: "2026-12-05 12:00:00" };
    const text =
      certificate("a.contoso.com", "A", { ...soon, Subject: "CN=mail.contoso.com" }) +
      certificate("a.contoso.com", "B", soon);
    const { offers } = propose(text, "A.contoso.com");
    expect(offers.map((offer) => offer.change[0]?.values.thumbprint)).toEqual([print("B"), print("A")]);
    expect(offers.map(({ reason }) => reason)).toEqual(["expires within 30 days", "expires within 30 days"]);
  });

  it("say name, end and thumbprint", () => {
    const text =
      certificate("a.contoso.com", "A") + certificate("a.contoso.com", "B", { NotAfter: "2027-06-30 09:00:00" });
    expect(propose(text, "a.contoso.com").offers.map(({ label }) => label)).toEqual([
      `a.contoso.com: use CN=a.contoso.com, until 2028-03-01 12:00:00, ${print("A")}`,
      `a.contoso.com: use CN=a.contoso.com, until 2027-06-30 09:00:00, ${print("B")}`,
    ]);
  });

  it.each<[string, Properties, string]>([
    ["name", { Subject: undefined }, `a.contoso.com: use ${print("A")}, until 2028-03-01 12:00:00`],
    ["end", { NotAfter: undefined, HasPrivateKey: undefined }, `a.contoso.com: use CN=a.contoso.com, ${print("A")}`],
    ["name and end", { Subject: undefined, NotAfter: undefined }, `a.contoso.com: use ${print("A")}`],
  ])("leave out the %s where the text does not show it", (_, changed, label) => {
    expect(
      propose(certificate("a.contoso.com", "A", changed), "a.contoso.com").offers.map((offer) => offer.label),
    ).toEqual([label]);
  });
});
