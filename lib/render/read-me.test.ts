import { describe, expect, it } from "vitest";
import { checkCommand } from "./check-command";
import { generateBundle } from "@/lib/generate/generate";
import { en } from "@/lib/messages/en/catalogue";
import { answersOf } from "@/lib/testing/example-answers";
import { largeAnswers, longNames } from "@/lib/testing/large-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { wordsFor } from "@/lib/topology/words-for";
import { libraryHash } from "./powershell/library";
import { manifestRuns } from "./runs";

const made = (input: unknown) => {
  const { plan, bundle } = generateBundle(answersOf(input));
  return { plan, text: bundle.files.find(({ path }) => path === "read-me-first.txt")?.text ?? "" };
};
const all = [...Object.entries(scenarios), ["200 servers", largeAnswers(200)] as const].map(
  ([name, input]) => [name, made(input)] as const,
);

describe.each(all)("read-me-first.txt of %s", (_name, { plan, text }) => {
  it("says to unblock, compare and read, in this order, before the first run", () => {
    const order = [
      "Unblock the ZIP",
      "Check every file",
      "Read the scripts",
      "Review OwaIm.psm1 once",
      "Copy the whole folder",
      checkCommand,
      ".ps1",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("advises no way around the execution policy", () => {
    expect(text).not.toMatch(/Bypass|ExecutionPolicy|Invoke-Expression|iex\b/i);
  });

  it("lists the runs of the manifest in their order, each with its computers", () => {
    const listed = [...text.matchAll(/^ {2}( \d| {2}) {2}\.\\(\S+)$/gm)].map(
      ([, number, script]) => `${number?.trim()} ${script?.replace("\\", "/")}`,
    );
    expect(listed).toEqual(manifestRuns(plan).map(({ number, script }) => `${number ?? ""} ${script}`));
    const flat = text.replace(/\s+/g, " ");
    for (const { hosts } of manifestRuns(plan)) expect(flat).toContain(hosts.join(", "));
  });

  it("has the run by hand, with its number, before the check that looks for the sign-in", () => {
    const { order } = wordsFor(en, plan.topology).readMe;
    const lines = text.split("\n");
    const number = plan.steps.at(-1)?.run ?? 0;
    const at = lines.indexOf(`  ${String(number).padStart(2)}  ${order.signIn}`);
    const looks = lines.indexOf(order.proveSignedIn);
    expect(at).toBeGreaterThan(lines.indexOf(order.change));
    if (looks >= 0) expect(at).toBeLessThan(looks);
  });

  it("names the library with its hash, the unattended form and the way to do many servers", () => {
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain(`Its SHA-256 is ${libraryHash()}`);
    expect(flat).toMatch(/ powershell\.exe -File \.\\[a-z-]+\\Set-[A-Za-z]+\.ps1 -Force /);
    expect(flat).not.toContain("-Confirm");
    for (const run of ["Get", "Set -WhatIf", "Set", "Test", "Undo"])
      expect(flat.includes(`Invoke-OnMailboxServers.ps1 -Run ${run} `), run).toBe(
        plan.topology.exchange.settings !== "virtual-directory" &&
          plan.topology.mailboxServers.length > 1 &&
          text.includes("mailbox-server\\Set-"),
      );
  });

  it("explains every exit code of the script contract", () => {
    const [, codes = ""] = text.split(en.readMe.exitCodes.title.toUpperCase());
    expect(
      [...codes.matchAll(/^ +(\d+) {2}\w|^ +(10) {2}-WhatIf/gm)].map(([, code, dry]) => Number(code ?? dry)),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 10]);
  });

  it("keeps to 78 columns", () => {
    const long = text.split("\n").filter((line) => line.length > 78);
    expect(
      long.filter(
        (line) =>
          !line.startsWith("Plan hash: ") && line !== checkCommand && !line.includes(plan.topology.recordsDirectory),
      ),
    ).toEqual([]);
  });

  it("ends with a line break and has no blanks at line ends", () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/ \n/);
  });
});

describe("a name longer than a line", () => {
  it("is never broken", () => {
    const { plan, text } = made(longNames());
    expect(text.split(/\s+/)).toContain(plan.topology.poolFqdn);
  });
});

describe("the scripts for later renewals", () => {
  it("are named in the read-me of a renewal, and in no other", () => {
    for (const [name, { plan, text }] of all) {
      const hooks = ["Update-OwaImCertificate.ps1", "Undo-OwaImCertificate.ps1"];
      const named = hooks.map((hook) => text.includes(`.\\mailbox-server\\${hook}`));
      expect(named, name).toEqual([plan.topology.renews, plan.topology.renews]);
    }
  });
});
