import { readdirSync } from "node:fs";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

async function rulesBroken(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).filter((message) => message.severity === 2).map((message) => message.ruleId);
}

const importOf = (source: string) => `import { x } from "${source}";\nexport const y = x;\n`;

describe("the lint rules", () => {
  it("know every folder of lib and components as a layer, so that none is outside the rules", async () => {
    const folders = ["lib", "components"].flatMap((parent) =>
      readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== "testing")
        .map(({ name }) => `${parent}/${name}`),
    );
    const open = [];
    for (const folder of folders) {
      // Nobody may import a page of the app.
      const broken = await rulesBroken(`${folder}/new.ts`, importOf("@/app/page"));
      if (!broken.includes("boundaries/dependencies")) open.push(folder);
    }
    expect(open).toEqual([]);
  });

  it.each([
    ["lib/share/new.ts", "@/lib/answers/types"],
    ["lib/bundle/new.ts", "@/lib/files/types"],
    ["lib/command-output/new.ts", "@/lib/answers/types"],
    ["lib/topology/new.ts", "@/lib/errors/problem"],
    ["app/new.ts", "@/lib/api/rate-limit"],
    ["components/plan/new.tsx", "@/lib/bundle/zip"],
    ["lib/share/new.test.ts", "@/lib/testing/zip-records"],
    ["lib/share/new.ts", "fflate"],
  ])("let %s import %s", async (filePath, source) => {
    expect(await rulesBroken(filePath, importOf(source))).toEqual([]);
  });

  it.each([
    ["lib/answers/new.ts", "@/lib/topology/types"],
    ["lib/render/new.ts", "@/lib/answers/types"],
    ["lib/render/new.ts", "../answers/types"],
    ["lib/bundle/new.ts", "@/lib/plan/types"],
    ["lib/bundle/new.ts", "@/lib/render/types"],
    ["lib/trust/new.ts", "@/lib/answers/types"],
    ["lib/messages/new.ts", "@/lib/errors/problem"],
    ["lib/facts/new.ts", "@/lib/steps/facts.gen"],
    ["lib/generate/new.ts", "@/lib/facts/contradiction"],
    ["components/messages/new.ts", "@/components/frame/shortcuts"],
    ["components/ticks/new.ts", "@/components/checklist/evidence"],
    ["lib/command-output/new.ts", "@/lib/topology/types"],
    ["lib/share/new.ts", "@/lib/api/rate-limit"],
    ["components/plan/new.tsx", "@/lib/api/rate-limit"],
    ["components/ui/new.tsx", "@/lib/answers/types"],
    ["app/new.ts", "@/lib/plan/types"],
  ])("keep %s from importing %s", async (filePath, source) => {
    expect(await rulesBroken(filePath, importOf(source))).toEqual(["boundaries/dependencies"]);
  });

  it.each([
    "react",
    "next/link",
    "node:fs",
    "fs",
    "@tanstack/react-query",
    "react-hook-form",
    "@/lib/testing/zip-records",
  ])("keep the core from importing %s", async (source) => {
    expect(await rulesBroken("lib/share/new.ts", importOf(source))).toContain("no-restricted-imports");
  });

  it.each([
    "new Date()",
    "Date.now()",
    "Math.random()",
    '"a".localeCompare("b")',
    "(1).toLocaleString()",
    'fetch("/a" + String(1))',
  ])("[criterion 45] keep %s out of the core", async (expression) => {
    expect(await rulesBroken("lib/share/new.ts", `export const y = ${expression};\n`)).toEqual([
      "no-restricted-syntax",
    ]);
  });

  it("[criterion 64] refuse to fetch anything but a constant address", async () => {
    const fetching = (argument: string) => `export const y = (host: string) => fetch(${argument}, { body: host });\n`;
    expect(await rulesBroken("components/plan/new.ts", fetching('"/api/bundle"'))).toEqual([]);
    expect(await rulesBroken("components/plan/new.ts", fetching("host"))).toEqual(["no-restricted-syntax"]);
    expect(await rulesBroken("app/new.ts", fetching("`https://${host}`"))).toEqual(["no-restricted-syntax"]);
  });

  it.each(["net", "node:tls", "node:dns", "node:http", "https"])(
    "[criterion 64] keep %s out of the server's code",
    async (source) => {
      expect(await rulesBroken("lib/api/new.ts", importOf(source))).toContain("no-restricted-imports");
    },
  );

  it("leave the browser's storage to one folder", async () => {
    for (const use of ['window.localStorage.getItem("a")', 'localStorage.getItem("a")', "globalThis.sessionStorage"]) {
      const code = `export const y = ${use};\n`;
      expect(await rulesBroken("components/storage/new.ts", code)).toEqual([]);
      const broken = await rulesBroken("components/ticks/new.ts", code);
      expect(broken.length, use).toBe(1);
    }
  });

  it.each([
    ["server/new.ts", "@/lib/answers/types"],
    ["server/new.ts", "@/components/ui/theme"],
    ["app/new.ts", "@/server/port"],
    ["components/plan/new.ts", "@/server/port"],
    ["components/storage/new.ts", "@/lib/answers/types"],
  ])(
    "keep the server that serves a build and the storage by themselves: %s does not import %s",
    async (from, source) => {
      expect(await rulesBroken(from, importOf(source))).toEqual(["boundaries/dependencies"]);
    },
  );

  it.each([
    ["lib/steps/new.ts", "@/lib/powershell/ps"],
    ["lib/plan/new.ts", "../powershell/ps"],
    ["lib/render/new.ts", "../powershell/ps"],
    ["lib/render/checklist/new.ts", "@/lib/powershell/ps"],
    ["lib/generate/new.ts", "@/lib/powershell/ps"],
    ["components/plan/new.ts", "@/lib/powershell/ps"],
  ])("keep %s from making PowerShell of a text", async (filePath, source) => {
    const use = `import { psFromLines } from "${source}";\nexport const y = psFromLines;\n`;
    expect(await rulesBroken(filePath, use)).toContain("no-restricted-imports");
    const whole = `import * as ps from "${source}";\nexport const y = ps;\n`;
    expect(await rulesBroken(filePath, whole)).toContain("no-restricted-imports");
  });

  it.each([
    ["lib/powershell/new.ts", "./ps"],
    ["lib/render/powershell/new.ts", "@/lib/powershell/ps"],
  ])("let %s make PowerShell of text of ours, and stay pure", async (filePath, source) => {
    const use = `import { psFromLines } from "${source}";\nexport const y = psFromLines;\n`;
    expect(await rulesBroken(filePath, use)).toEqual([]);
    expect(await rulesBroken(filePath, importOf("node:fs"))).toContain("no-restricted-imports");
    expect(await rulesBroken(filePath, importOf("@/lib/testing/zip-records"))).toContain("no-restricted-imports");
  });

  it("refuse markup and styles made from data, and the type any", async () => {
    const markup = "export const A = (p: { h: string }) => <p dangerouslySetInnerHTML={{ __html: p.h }} />;\n";
    expect(await rulesBroken("components/plan/new.tsx", markup)).toEqual(["no-restricted-syntax"]);
    expect(
      await rulesBroken("components/plan/new.tsx", "export const A = () => <p style={{ margin: 0 }} />;\n"),
    ).toEqual(["no-restricted-syntax"]);
    expect(await rulesBroken("lib/share/new.ts", "export const a = (b: any) => b;\n")).toEqual([
      "@typescript-eslint/no-explicit-any",
    ]);
  });

  it("refuse a file of more than 300 lines, unless it is generated", async () => {
    const long = "export {};\n".repeat(301);
    expect(await rulesBroken("lib/share/new.ts", long)).toEqual(["max-lines"]);
    expect(await rulesBroken("lib/share/new.gen.ts", long)).toEqual([]);
  });
});
