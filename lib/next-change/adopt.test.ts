import { expect, it } from "vitest";
import { adopt } from "./adopt";

const draft = {
  versions: { exchange: "2013", lync: "lync-2013" },
  "unified-messaging": { placement: "none" },
  "mailbox-servers": {
    servers: [{ fqdn: "mbx01.contoso.com" }, { fqdn: "MBX02.contoso.com", thumbprint: "AB12", certificateName: "" }],
  },
} as const;
const found = { server: "mbx02.contoso.com", keys: [] } as const;

it("settings that were lost: only the servers that lost them stay, with what is known of them", () => {
  expect(adopt(draft, { goal: "reapply", found: [{ ...found, finding: "settings-lost" }], leftOut: [] })).toEqual({
    versions: draft.versions,
    goal: { goal: "reapply" },
    "mailbox-servers": { servers: [draft["mailbox-servers"].servers[1]] },
  });
});

it("a certificate that ends: it is the old one, and never the new one as well", () => {
  const ended = { ...found, finding: "certificate-ended", thumbprint: "ab12" } as const;
  expect(adopt(draft, { goal: "renew-certificate", found: [ended], leftOut: [] })["mailbox-servers"]?.servers).toEqual([
    { ...draft["mailbox-servers"].servers[1], thumbprint: "", previousThumbprint: "ab12" },
  ]);
});

it("a name that is discovered and trusted: its own row, discovered by evidence", () => {
  const duplicate = { ...found, server: "owa.contoso.com", finding: "duplicate" } as const;
  expect(adopt({}, { goal: "repair-duplicate", found: [duplicate], leftOut: [] })["mailbox-servers"]?.servers).toEqual([
    { fqdn: "owa.contoso.com", discoveredByLync: "yes" },
  ]);
});
