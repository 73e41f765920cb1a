import { describe, expect, it } from "vitest";
import { readArchive } from "@/lib/bundle/read-archive";
import { collectCommands } from "@/lib/render/collect/collect-commands";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { collectArchive, collectFiles } from "./collect";
import { generateBundle } from "./generate";

const textAt = (path: string) => collectFiles().find((file) => file.path === path)?.text ?? "";

describe("the archive that asks the servers", () => {
  it("holds the three scripts, the driver, the library and a read-me, and nothing else", () => {
    expect(collectFiles().map(({ path }) => path)).toEqual([
      "OwaIm.psm1",
      "SHA256SUMS",
      "exchange/Get-ExchangeFacts.ps1",
      "lync/Get-LyncFacts.ps1",
      "mailbox-server/Get-MailboxServerFacts.ps1",
      "mailbox-server/Invoke-OnMailboxServers.ps1",
      "read-me-first.txt",
    ]);
  });

  it("has the same library and scripts as every bundle; only the driver knows no plan here", () => {
    const { files } = generateBundle(answersOf(scenarios["split-3"])).bundle;
    const shared = collectFiles().filter(({ path }) => /Facts\.ps1$|\.psm1$/.test(path));
    expect(shared).toHaveLength(4);
    for (const { path, sha256 } of shared) expect(files.find((file) => file.path === path)?.sha256).toBe(sha256);
  });

  it("is the same bytes each time, readable as an archive", () => {
    const bytes = collectArchive();
    expect(collectArchive()).toEqual(bytes);
    const read = readArchive(bytes);
    expect(read.ok && [...read.value.keys()]).toEqual(collectFiles().map(({ path }) => path));
  });

  it("has a driver of at most 250 lines that visits only servers that are named to it, and sends one script", () => {
    const driver = textAt("mailbox-server/Invoke-OnMailboxServers.ps1");
    expect(driver.split("\n").length).toBeLessThanOrEqual(250);
    expect(driver).not.toMatch(/MailboxServer = |Set-OwaImConfig|Undo/);
  });

  it("says its commands in the read-me as the page does, in lines of at most 78 columns", () => {
    const readMe = textAt("read-me-first.txt");
    for (const command of Object.values(collectCommands)) expect(readMe).toContain(`  ${command}\n`);
    const long = readMe.split("\n").filter((line) => line.length > 78 && !line.startsWith("& {"));
    expect(long.filter((line) => !line.includes("-Run Get"))).toEqual([]);
  });
});
