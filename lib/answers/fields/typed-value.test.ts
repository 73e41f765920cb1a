import { describe, expect, it } from "vitest";
import { fqdnPolicy } from "./fqdn";
import { nameInside, readTyped } from "./typed-value";
import { policyNamePolicy } from "./policy-name";
import { referencePolicy, requestedByPolicy, testUserPolicy } from "./short-text";
import { siteIdPolicy } from "./site-id";
import { thumbprintPolicy } from "./thumbprint";

describe("a value that is typed or pasted", () => {
  it.each([
    [fqdnPolicy, "pool\u200b01.contoso.com", "pool01.contoso.com", "\u200b"],
    [fqdnPolicy, "\u202apool01.contoso.com\u202c", "pool01.contoso.com", "\u202a"],
    [siteIdPolicy, "Mun\u00adich", "Munich", "\u00ad"],
    [policyNamePolicy, "Def\u2060ault", "Default", "\u2060"],
  ])("loses characters that nobody sees, and they are named (%#)", (policy, typed, value, removed) => {
    const read = readTyped(policy, typed);
    expect(read).toMatchObject({ ok: true, value: { value } });
    expect(read.ok && read.value.removed).toContainEqual({ character: removed, count: 1 });
    expect(policy.normalise(typed).ok).toBe(false);
  });

  it.each([
    [testUserPolicy, "im.test\u200b@contoso.com", "im.test@contoso.com"],
    [referencePolicy, "\u2060CHG0031234", "CHG0031234"],
    [requestedByPolicy, "Messaging\u200b team", "Messaging team"],
  ])("leaves a name in one line of text as well, which files and links may hold (%#)", (policy, typed, value) => {
    const read = readTyped(policy, typed);
    expect(read).toMatchObject({ ok: true, value: { value } });
    expect(read.ok && read.value.removed).toHaveLength(1);
    expect(policy.normalise(typed)).toMatchObject({ ok: true, value: { value: typed } });
  });

  it("is refused with text that is smuggled in, or with more behind a line end", () => {
    expect(readTyped(fqdnPolicy, "pool01.contoso.com\u{e0041}\u{e0042}").ok).toBe(false);
    expect(readTyped(fqdnPolicy, "pool01.contoso.com\u2028whoami").ok).toBe(false);
  });
});

describe("a thumbprint with what is around it", () => {
  const thumbprint = "1E40347300B7B479A305474F7E0C1C420F11A806";
  const pairs = thumbprint.toLowerCase().replace(/(..)(?=.)/g, "$1 ");

  it.each([
    [`Cert Hash(sha1): ${pairs}`, ["Cert Hash(sha1):"]],
    [`SHA1 Fingerprint=${pairs.replaceAll(" ", ":").toUpperCase()}`, ["SHA1 Fingerprint="]],
    [`Thumbprint : ${thumbprint.toLowerCase()}`, ["Thumbprint :"]],
    [`Thumbprint\t\u200e${pairs}`, ["Thumbprint"]],
    [
      `<add key="IMCertificateThumbprint" value="${thumbprint}"/>`,
      ['<add key="IMCertificateThumbprint" value="', '"/>'],
    ],
    [`"${thumbprint}"`, ['"', '"']],
  ])("is taken out of it, and the rest is named: %s", (typed, around) => {
    const read = readTyped(thumbprintPolicy, typed);
    expect(read).toMatchObject({ ok: true, value: { value: thumbprint } });
    expect(read.ok && read.value.removed.flatMap((one) => ("around" in one ? [one.around] : []))).toEqual(around);
    expect(thumbprintPolicy.normalise(typed).ok).toBe(false);
  });

  it.each([
    ["two of them", `${thumbprint}, ${thumbprint}`],
    ["a part of something longer", `SHA256=${thumbprint}${thumbprint.slice(0, 24)}`],
    ["pairs of something longer", `SHA256: ${pairs} ${pairs.slice(0, 35)}`],
    ["a letter too many", `Thumbprint: ${thumbprint}G`],
    ["a placeholder", `Thumbprint: ${"A".repeat(40)}`],
    ["text that turns the direction", `\u202eThumbprint: ${thumbprint}`],
  ])("is not taken out of %s", (_what, typed) => {
    expect(readTyped(thumbprintPolicy, typed).ok).toBe(false);
  });
});

describe("a name inside a refused text", () => {
  it.each([
    [fqdnPolicy, "https://pool01.contoso.com", "pool01.contoso.com"],
    [fqdnPolicy, "http://POOL01.contoso.com:443/owa/?x=1", "pool01.contoso.com"],
    [fqdnPolicy, "pool01.contoso.com:5061", "pool01.contoso.com"],
    [fqdnPolicy, "sip://pool01.contoso.com/", "pool01.contoso.com"],
    [siteIdPolicy, "site:Munich", "Munich"],
  ])("is offered clean (%#)", (policy, typed, name) => {
    expect(nameInside(policy, typed)).toBe(name);
  });

  it("is not offered for a good name, nor where there is none", () => {
    for (const typed of ["pool01.contoso.com", "pool01", "http://", "10.0.0.1:5061", "a b:80"])
      expect(nameInside(fqdnPolicy, typed)).toBeUndefined();
  });
});

describe("a host name with a port", () => {
  const refused = (typed: string) => {
    const read = readTyped(fqdnPolicy, typed);
    return read.ok ? undefined : read.error;
  };

  it("is told which part to leave out; an address is told that it is one", () => {
    expect(refused("pool01.contoso.com:5061")).toMatchObject({ code: "FQDN_CHARSET", values: { port: ":5061" } });
    expect(refused("pool01.contoso.com:x")).toMatchObject({ code: "FQDN_CHARSET", values: { port: "" } });
    expect(refused("10.1.1.1:5061")).toMatchObject({ code: "FQDN_IS_IP" });
  });
});
