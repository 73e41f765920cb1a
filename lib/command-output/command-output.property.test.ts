import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { runs } from "@/lib/testing/run-count";
import { matchCertificates } from "./match-certificates";
import { readApplications } from "./read-applications";
import { readCertificates } from "./read-certificates";
import { readDialPlans } from "./read-dial-plans";
import { readKnownServers } from "./read-known-servers";
import { readPlacement } from "./read-placement";
import { readPolicies } from "./read-policies";
import { readPools } from "./read-pools";
import { readServers } from "./read-servers";
import { readSites } from "./read-sites";
import { readExchangeVersions, readLyncVersions } from "./read-versions";

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  servers: (text) => readServers(text, "Mailbox"),
  pools: readPools,
  exchangeVersions: readExchangeVersions,
  lyncVersions: readLyncVersions,
  placement: readPlacement,
  dialPlans: readDialPlans,
  sites: readSites,
  applications: readApplications,
  policies: readPolicies,
  certificates: (text) =>
    matchCertificates(readCertificates(text).certificates, [{ fqdn: "a.b.cd", certificateName: "" }], 0),
  knownServers: readKnownServers,
};

/** Pieces of which console text is made, in any order. */
const pieces = fc.constantFrom(
  ..."Fqdn|Name|----|---- ----|ServerRole|Mailbox, ClientAccess|a.b.cd|Version 15.0 (Build 1.2)|Thumbprint : |Subject : CN=|Id : 44024|Message : |SiteID|Port|Identity|/urn:application:|{|}|...|…|  |\t|\r\n|\n|[PS] C:\\>|上|\u200e|\ud800".split(
    "|",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe.each(Object.entries(readers))("the reader of %s", (_name, read) => {
  it("never throws", () => {
    fc.assert(
      fc.property(anyText, (text) => void read(text)),
      { numRuns: runs(500, 100_000) },
    );
  });

  it("comes to an end with 100,000 characters of every shape", () => {
    const shapes = [
      "-",
      "- ",
      "a",
      "a.",
      ".",
      " ",
      "\n",
      "PS ",
      "[",
      "a : ",
      "CN ",
      "CN= ",
      "1/",
      "-\n",
      "a\n---\n",
      "\t",
      "…",
      ":\n",
      "上",
    ];
    const long = shapes.map((shape) => shape.repeat(100_000 / shape.length));
    const around = long.flatMap((text) => [`${text}x`, `Fqdn\n----\n${text}`]);
    expect(around.map((text) => read(text) !== undefined)).toEqual(around.map(() => true));
  });
});

describe("a reader of names", () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
  const hostNames = fc.uniqueArray(
    fc.tuple(label, label, label).map((labels) => labels.join(".")),
    { minLength: 1, maxLength: 30 },
  );

  it("finds every name of a table again, whatever its width", () => {
    fc.assert(
      fc.property(hostNames, fc.integer({ min: 30, max: 60 }), (names, width) => {
        const table = ["Fqdn".padEnd(width) + "AdminDisplayVersion", "----".padEnd(width) + "-------------------"];
        const rows = names.map((name) => `${name.padEnd(width)}Version 15.0 (Build 1497.2)`);
        expect(readServers([...table, ...rows].join("\r\n"), "Mailbox").values).toEqual(names);
      }),
    );
  });

  it("gives only values that the field accepts as they are", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { values } = readServers(text, "Mailbox");
        expect(values.map((value) => fqdnPolicy.normalise(value))).toEqual(
          values.map((value) => ({ ok: true, value: { value, removed: [] } })),
        );
      }),
    );
  });
});
