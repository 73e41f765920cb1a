import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { certificate } from "../estate";
import { webConfig } from "../web-config";
import { calls, computerPaths, recycles, snapshot } from "../world";
import type { CertificateRow } from "../world-state";
import {
  beginRenewed,
  computer,
  name,
  read,
  said,
  second,
  set,
  test,
  third,
  undo,
  update,
  type Scene,
} from "./renewal-scene";
import { openStage } from "./stage";

const stage = openStage();
const pool = "pool01.contoso.com";
const begin = (...given: Parameters<typeof beginRenewed> extends [unknown, ...infer Rest] ? Rest : never) =>
  beginRenewed(stage, ...given);

describe("a renewal", () => {
  it("puts the new thumbprint in, recycles, waits, and says it in the result beside the plan's hash", async () => {
    const scene = await begin();
    const result = await scene.renew(second, scene.first);
    expect(result.exitCode, said(result)).toBe(0);
    expect([scene.used(), recycles(scene.world, computer)]).toEqual([second, 2]);
    const [file = ""] = scene.files(/^result-Update-OwaImCertificate-/);
    expect(JSON.parse(read(scene, file))).toMatchObject({
      planHash: scene.bundle.plan.hash,
      newThumbprint: second,
      exitCode: 0,
    });
    expect(said(result)).not.toContain("Next:");
  });

  it("made again has nothing to do, whatever the client says was there before", async () => {
    const scene = await begin();
    await scene.renew(second, scene.first);
    const before = snapshot(scene.world);
    for (const old of [scene.first, second, "", undefined]) {
      const again = await scene.renew(second, old);
      expect([again.exitCode, said(again)]).toEqual([0, expect.stringContaining("Nothing was changed.")]);
    }
    expect(snapshot(scene.world)).toEqual(before);
    expect(scene.files(/earlier/)).toEqual([]);
  });

  it("is rehearsed with the certificate in use: nothing to do, exit code 0", async () => {
    const scene = await begin();
    const result = await scene.run(update, { NewThumbprint: scene.first, WhatIf: true });
    expect([result.exitCode, said(result)]).toEqual([0, expect.stringContaining("Nothing was changed.")]);
  });

  it("is rehearsed with another one: exit code 10, and nothing is changed", async () => {
    const scene = await begin();
    await scene.renew(second);
    const before = snapshot(scene.world);
    const result = await scene.run(update, { NewThumbprint: third, OldThumbprint: second, WhatIf: true });
    expect(result.exitCode, said(result)).toBe(10);
    expect(snapshot(scene.world)).toEqual(before);
    expect(scene.files(/earlier/)).toEqual([]);
  });

  it("takes the names that Windows' notification task passes, and asks nothing then", async () => {
    const scene = await begin();
    const given = { NewCertHash: second.toLowerCase(), OldCertHash: scene.first.toLowerCase(), EventRecordId: "1006" };
    const result = await scene.run(update, { ...given, Force: false });
    expect(result.exitCode, said(result)).toBe(0);
    expect([scene.used(), result.questions]).toEqual([second, []]);
  });

  it("asks where neither -Force nor the task answers: exit code 2 unattended", async () => {
    const scene = await begin();
    const result = await scene.run(update, { NewThumbprint: second, Force: false });
    expect([result.exitCode, scene.used()]).toEqual([2, scene.first]);
  });

  it("takes blanks and an invisible mark off a thumbprint", async () => {
    const scene = await begin();
    const result = await scene.renew(`\u200e${"b2 ".repeat(20)}\u00a0`, ` ${scene.first} `);
    expect([result.exitCode, scene.used()]).toEqual([0, second]);
  });

  it.each(["", "nonsense", "B2".repeat(19), `${"B2".repeat(20)}B2`, `${"B2".repeat(19)}G2`, "'; exit 0; '"])(
    "with %j as new thumbprint is wrong use: exit code 2",
    async (given) => {
      const scene = await begin();
      const before = calls(scene.world).length;
      const result = await scene.run(update, { NewThumbprint: given });
      expect([result.exitCode, scene.used()]).toEqual([2, scene.first]);
      expect((await scene.run(update, { NewThumbprint: second, OldThumbprint: given || "x" })).exitCode).toBe(2);
      expect(calls(scene.world).length).toBe(before);
    },
  );
});

describe("a renewal is refused with 3, and nothing is changed,", () => {
  const expectRefused = async (scene: Scene, given: Readonly<Record<string, string>>, words: string) => {
    const before = snapshot(scene.world);
    const result = await scene.run(update, given);
    expect([result.exitCode, said(result)]).toEqual([3, expect.stringContaining(words)]);
    expect(snapshot(scene.world)).toEqual(before);
  };

  it("when another certificate was renewed", async () => {
    const scene = await begin();
    const given = { NewThumbprint: second, OldThumbprint: third };
    await expectRefused(scene, given, `-OldThumbprint is ${third}, in use is ${scene.first}`);
  });

  it("when web.config has no thumbprint: a hook sets nothing up", async () => {
    const scene = await begin();
    writeFileSync(computerPaths(scene.world, computer).webConfig, webConfig());
    await expectRefused(scene, { NewThumbprint: second }, "Run Set-OwaImConfig.ps1 first");
  });

  it.each<readonly [string, Partial<CertificateRow>, string]>([
    ["has no private key (rule 1)", { variant: "no-private-key" }, "has no private key"],
    ["has expired (rule 1)", { variant: "expired" }, "has expired"],
    ["is not valid yet (rule 1)", { variant: "not-yet-valid" }, "is not valid yet"],
    ["has another name (rule 2)", { commonName: "other.contoso.com" }, `instead of ${name}`],
    ["has no alternative name (rule 2)", { variant: "name-not-in-san" }, "subject alternative name"],
    ["has a wildcard (rule 3)", { variant: "wildcard" }, "wildcard"],
    ["is self-issued (rule 4)", { variant: "self-signed" }, "self-issued"],
    ["chains to no trusted root (rule 4)", { variant: "untrusted-root" }, "does not chain"],
    ["has a CNG key (rule 6)", { provider: "cng" }, "CNG"],
    ["is not for servers (rule 7)", { variant: "no-server-authentication" }, "server authentication"],
  ])("when the new certificate %s", async (_rule, row, words) => {
    const scene = await begin([certificate(second, row.commonName ?? name, row)]);
    await expectRefused(scene, { NewThumbprint: second }, words);
  });

  it("when the new certificate is not in the store", async () => {
    await expectRefused(await begin(), { NewThumbprint: "D4".repeat(20) }, "is not in the computer store");
  });
});

describe("a renewal on another computer", () => {
  it("that is not planned ends with 2", async () => {
    const scene = await begin([], (state) => {
      state.computers.MBX09 = { ...state.computers[computer]!, fqdn: "mbx09.contoso.com" };
    });
    const result = await scene.run({ ...update, computer: "MBX09" }, { NewThumbprint: second });
    expect([result.exitCode, said(result)]).toEqual([
      2,
      expect.stringContaining("is not a Mailbox server of this plan"),
    ]);
  });
});

describe("undo of a renewal", () => {
  it("puts back the last one of two, and a second undo finds it undone", async () => {
    const scene = await begin();
    const before = snapshot(scene.world);
    await scene.renew(second, scene.first);
    const between = snapshot(scene.world);
    expect((await scene.renew(third, second)).exitCode).toBe(0);
    expect(scene.files(/^undo-Update-.*earlier\.json$/)).toHaveLength(1);
    expect((await scene.run(undo)).exitCode).toBe(0);
    expect(scene.used()).toBe(second);
    expect(snapshot(scene.world)).toEqual(between);
    const again = await scene.run(undo);
    expect([again.exitCode, said(again)]).toEqual([0, expect.stringContaining("was undone before")]);
    expect(snapshot(scene.world)).toEqual(between);
    expect(between).not.toEqual(before);
  });

  it("leaves the plan's own record alone, which still takes the change back byte for byte", async () => {
    const scene = await begin();
    const record = read(scene, "undo-Set-OwaImConfig.json");
    await scene.renew(second);
    expect((await scene.run(undo)).exitCode).toBe(0);
    expect(read(scene, "undo-Set-OwaImConfig.json")).toBe(record);
    const back = { script: "mailbox-server/Undo-OwaImConfig.ps1", computer };
    expect((await scene.run(back)).exitCode).toBe(0);
    expect(readFileSync(computerPaths(scene.world, computer).webConfig)).toEqual(scene.before);
  });

  it("without a renewal refuses", async () => {
    expect((await (await begin()).run(undo)).exitCode).toBe(3);
  });
});

describe("Test-OwaImConfig and Set-OwaImConfig of the plan", () => {
  it("expect what the hook put in, and say so", async () => {
    const scene = await begin();
    await scene.renew(second);
    const tested = await scene.run(test);
    expect(said(tested)).toContain(`Update-OwaImCertificate renewed it: expected is now ${second}`);
    expect(said(tested)).not.toContain("instead of");
    const made = await scene.run(set);
    expect([made.exitCode, scene.used()]).toEqual([0, second]);
  });

  it.each([1, 2])("expect after the undo of renewal %i what that undo left", async (count) => {
    const scene = await begin();
    const left = count === 1 ? scene.first : second;
    for (const thumbprint of [second, third].slice(0, count)) await scene.renew(thumbprint);
    await scene.run(undo);
    expect(scene.used()).toBe(left);
    const tested = await scene.run(test);
    expect(said(tested)).toContain(`expected is now ${left}`);
    expect(said(tested)).not.toContain("instead of");
  });

  it("call any other thumbprint drift", async () => {
    const scene = await begin();
    await scene.renew(second);
    const path = computerPaths(scene.world, computer).webConfig;
    writeFileSync(path, readFileSync(path, "utf8").replace(second, third));
    const tested = await scene.run(test);
    expect(tested.exitCode).toBe(5);
    expect(said(tested)).toContain(`IMCertificateThumbprint=${third}; IMServerName=${pool} instead of`);
  });

  it("write the renewed one again after an update replaced web.config", async () => {
    const scene = await begin();
    await scene.renew(second);
    writeFileSync(computerPaths(scene.world, computer).webConfig, webConfig());
    expect((await scene.run(set)).exitCode).toBe(0);
    expect(scene.used()).toBe(second);
  });
});
