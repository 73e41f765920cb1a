import { describe, expect, it } from "vitest";
import { entries } from "../questions/questions";
import type { FieldPolicy } from "./field-policy";
import { nameInside, readTyped } from "./typed-value";

/** Every field that holds a host name or another name, by its path. */
const names: readonly (readonly [string, FieldPolicy])[] = Object.entries(entries).flatMap(([key, entry]) =>
  (entry.kind === "group"
    ? Object.entries(entry.parts).map(([part, question]) => [`${key}.${part}`, question] as const)
    : [[key, entry] as const]
  ).flatMap(([path, question]) => [
    ...("policy" in question ? [[path, question.policy] as const] : []),
    ...("fields" in question
      ? Object.entries(question.fields).flatMap(([field, one]) =>
          "policy" in one ? [[`${path}[].${field}`, one.policy] as const] : [],
        )
      : []),
  ]),
);
const hostNames = names.filter(([, { name }]) => name === "fqdn");

const host = "srv7.fabrikam.example";
const wrapped: readonly (readonly [string, string])[] = [
  ["http://", `http://${host}`],
  ["https://", `https://${host}`],
  ["https:// and a slash", `https://${host}/`],
  ["a path", `https://${host}/owa`],
  ["a trailing dot", `${host}.`],
  ["a trailing slash", `${host}/`],
  [":5061", `${host}:5061`],
  ["https:// and :5061", `https://${host}:5061/`],
  ["blanks around", `  ${host}\t`],
  ["blanks inside", "srv7. fabrikam.example"],
  ["a blank in a part of it", "srv 7.fabrikam.example"],
  ["a hard space around", `\u00a0${host}\u00a0`],
  ["a zero-width space", "srv7\u200b.fabrikam.example"],
  ["a soft hyphen", "srv7.fab\u00adrikam.example"],
  ["a direction mark", `\u200e${host}`],
  ["a byte order mark", `\ufeff${host}`],
];

describe("a host name with what is around it", () => {
  it("has a field on every page that asks for one", () => {
    expect(hostNames.map(([path]) => path)).toEqual([
      "exchange.otherServers",
      "lync.poolFqdn",
      "clientAccessServers",
      "mailboxServers[].fqdn",
      "mailboxServers[].certificateName",
      "mailboxServers[].previousCertificateName",
    ]);
  });

  it.each(hostNames.flatMap(([path, policy]) => wrapped.map(([what, typed]) => [path, what, policy, typed] as const)))(
    "%s: is cleaned and said, or offered clean: %s",
    (_path, _what, policy, typed) => {
      const read = readTyped(policy, typed);
      if (read.ok) {
        expect(read.value.value).toBe(host);
        expect(read.value.removed).not.toEqual([]);
      } else expect(nameInside(policy, typed)).toBe(host);
    },
  );
});

describe("two host names", () => {
  it.each([`${host} srv8.fabrikam.example`, `${host}, srv8.fabrikam.example`, `${host} - srv8.fabrikam.example`])(
    "never become one: %s",
    (typed) => {
      for (const [, policy] of hostNames) {
        expect(readTyped(policy, typed).ok).toBe(false);
        expect(nameInside(policy, typed)).toBeUndefined();
      }
    },
  );
});

describe("any other name with what nobody sees in it", () => {
  const others = names.filter(([, { name }]) => ["dialPlan", "policyName", "siteId", "applicationId"].includes(name));
  const unseen = ["\u200b", "\u00ad", "\u200e", "\ufeff", "\u2060"];

  it("has its fields", () => {
    expect(others.length).toBeGreaterThanOrEqual(4);
  });

  it.each(others.flatMap(([path, policy]) => unseen.map((mark) => [path, policy, mark] as const)))(
    "%s: is cleaned and said (%#)",
    (_path, policy, mark) => {
      const { example } = policy;
      const read = readTyped(policy, `${example.slice(0, 2)}${mark}${example.slice(2)}`);
      expect(read).toMatchObject({ ok: true, value: { value: example } });
      expect(read.ok && read.value.removed).toContainEqual({ character: mark, count: 1 });
    },
  );
});
