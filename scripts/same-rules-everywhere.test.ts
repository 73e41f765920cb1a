import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/bundle/route";
import { completeDraft, draftFromAnswers, type DraftAnswers } from "@/lib/draft/draft";
import { parseAnswersJson, type ParsedAnswers } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Problem, Result } from "@/lib/errors/problem";
import { decodeShare, encodeShare } from "@/lib/share/share-link";
import { adversarialInputs, type AdversarialInput } from "@/lib/testing/adversarial-inputs";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { generateHere } from "./cli/captured-terminal";

const base = answersOf(scenarios["split-1"]);
const server = {
  fqdn: "mbx01.contoso.com",
  certificateName: "mbx01.contoso.com",
  thumbprint: "E2CE643F53C82D5DFAF4C248D21518E6F71B2139",
  discoveredByLync: "unknown" as const,
};

/** How the value of each field is written in answers.json, and where it is typed. */
const fields: Readonly<
  Record<
    AdversarialInput["field"],
    {
      readonly path: string;
      readonly file: (value: unknown) => object;
      readonly typed: (value: string) => DraftAnswers;
    }
  >
> = {
  fqdn: {
    path: "lync.poolFqdn",
    file: (poolFqdn) => ({ lync: { version: "lync-2013", poolFqdn, siteId: "Munich" } }),
    typed: (poolFqdn) => ({ "lync-pool": { poolFqdn } }),
  },
  siteId: {
    path: "lync.siteId",
    file: (siteId) => ({ lync: { version: "lync-2013", poolFqdn: "pool01.contoso.com", siteId } }),
    typed: (siteId) => ({ trust: { siteId, applicationId: "OutlookWebApp", port: "5199" } }),
  },
  port: {
    path: "trustedApplication.port",
    file: (port) => ({ trustedApplication: { applicationId: "OutlookWebApp", port } }),
    typed: (port) => ({ trust: { siteId: "Munich", applicationId: "OutlookWebApp", port } }),
  },
  thumbprint: {
    path: "mailboxServers[0].thumbprint",
    file: (thumbprint) => ({ mailboxServers: [{ ...server, thumbprint }] }),
    typed: (thumbprint) => ({ "mailbox-servers": { servers: [{ ...server, thumbprint }] } }),
  },
  applicationId: {
    path: "trustedApplication.applicationId",
    file: (applicationId) => ({ trustedApplication: { applicationId, port: 5199 } }),
    typed: (applicationId) => ({ trust: { siteId: "Munich", applicationId, port: "5199" } }),
  },
  policyName: {
    path: "mailboxPolicies.names[0]",
    file: (name) => ({ mailboxPolicies: { scope: "named", names: [name] } }),
    typed: (names) => ({ policies: { scope: "named", names } }),
  },
  path: {
    path: "recordsDirectory",
    file: (recordsDirectory) => ({ recordsDirectory }),
    typed: (recordsDirectory) => ({ change: { ...draftFromAnswers(base).change, recordsDirectory } }),
  },
  notes: {
    path: "change.notes",
    file: (notes) => ({ change: { ...base.change, notes } }),
    typed: (notes) => ({ change: { ...draftFromAnswers(base).change, notes } }),
  },
};

/** Text that a list field would split into several entries is not one typed value, and an empty box that may be empty is no answer. */
const isOneValue = ({ field, input }: AdversarialInput) =>
  !(field === "policyName" && /[\n\r;]/.test(input)) && !(["notes", "path", "port"].includes(field) && input === "");
const entries = adversarialInputs.filter(isOneValue);
const jsonOf = (entry: AdversarialInput) => {
  const value = entry.field === "port" && entry.verdict !== "reject" ? Number(entry.normalised) : entry.input;
  return JSON.stringify({ ...base, ...fields[entry.field].file(value) });
};

const verdict = (result: Result<ParsedAnswers, readonly Problem[]>) =>
  result.ok ? planHash(result.value.answers) : "refused";
const typed = (entry: AdversarialInput) =>
  verdict(completeDraft({ ...draftFromAnswers(base), ...fields[entry.field].typed(entry.input) }));
const inFile = (entry: AdversarialInput) => verdict(parseAnswersJson(jsonOf(entry)));

function inLink(entry: AdversarialInput): string {
  const decoded = decodeShare(encodeShare(jsonOf(entry)));
  return decoded.ok ? planHash(decoded.value.answers) : "refused";
}

async function throughApi(entry: AdversarialInput, caller: number): Promise<string> {
  const headers = { "Content-Type": "application/json", "X-Forwarded-For": `203.0.113.${caller % 250}/${caller}` };
  const response = await POST(
    new Request("http://localhost/api/bundle", { method: "POST", headers, body: jsonOf(entry) }),
  );
  if (response.status === 400) return "refused";
  return (
    /owa-im-([0-9a-f]{8})/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? `status ${response.status}`
  );
}

describe("a value that one way in refuses", () => {
  it.each(Object.keys(fields))(
    "is refused by typing, file, link and API alike, and an accepted one is the same plan: %s [criterion 5] [criterion 44]",
    async (field) => {
      const here = entries.filter((entry) => entry.field === field);
      expect(here.length).toBeGreaterThan(15);
      for (const [index, entry] of here.entries()) {
        const file = inFile(entry);
        // Lync's own ports pass the field policy and are refused for the topology.
        if (entry.verdict === "reject") expect(file, entry.id).toBe("refused");
        else if (field !== "port" && field !== "fqdn") expect(file, entry.id).not.toBe("refused");
        expect(typed(entry), `${entry.id} typed`).toBe(file);
        expect(inLink(entry), `${entry.id} link`).toBe(file);
        expect(await throughApi(entry, index + 1), `${entry.id} API`).toBe(
          file === "refused" ? file : file.slice(0, 8),
        );
      }
    },
  );

  const samples = [...new Map(entries.map((entry) => [`${entry.field} ${entry.rejectCode}`, entry])).values()];
  it.each(samples.map((entry) => [entry.id, entry] as const))(
    "is refused by the command line too, naming its path: %s [criterion 5]",
    (_id, entry) => {
      const { status, stderr } = generateHere(["-", "--link"], jsonOf(entry));
      expect(status, stderr).toBe(inFile(entry) === "refused" ? 2 : 0);
      if (status === 2)
        expect(stderr).toMatch(new RegExp(`^${fields[entry.field].path.replace(/[[\].]/g, "\\$&")}: `, "m"));
    },
  );
});
