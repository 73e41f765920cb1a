import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../project/run.mjs";
import { referencesIn, targetsIn } from "./references";

const folders = ["app", "components", "docs", "e2e", "lib", "scripts", "server"];
const read = (path: string) => readFileSync(join(projectFolder, path), "utf8");
const texts = /\.(ts|tsx|mts|mjs|js|ps1|psm1|cs|md)$/;
const skipped = /__golden__|[\\/](bin|obj)[\\/]|\.gen\.ts$|scripts[\\/]docs[\\/]references/;

const files = folders
  .flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true }).map((name) => join(folder, `${name}`)),
  )
  .concat("README.md", "eslint.config.mjs", "eslint-layers.mjs")
  .filter((path) => texts.test(path) && !skipped.test(path));

const documents = {
  safety: read("docs/safety.md"),
  domain: read("docs/domain.md"),
  contract: read("docs/script-contract.md"),
};
const decisions = readdirSync(join(projectFolder, "docs", "decisions")).map((name) => `decision ${name.slice(0, 3)}`);
const targets = new Set([...targetsIn(documents), ...decisions]);

describe("a reference to a rule, a fact, a criterion or a document", () => {
  it("resolves inside this project", () => {
    const references = files.flatMap((path) => referencesIn(read(path)).map((one) => ({ path, ...one })));
    expect(references.length).toBeGreaterThan(200);
    const lost = references.filter(
      ({ target }) => !targets.has(target) && !(target.startsWith("docs/") && existsSync(join(projectFolder, target))),
    );
    expect(lost.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it("is found in every form, also over the end of a line", () => {
    const found = (text: string) => referencesIn(text).map(({ target }) => target);
    expect(found("a (safety A1 to A3).")).toEqual(["safety A1", "safety A3"]);
    expect(found("(safety\n * F, criteria 6 and 7)")).toEqual(["safety F", "criterion 6", "criterion 7"]);
    expect(found("(domain\n// section 4)")).toEqual(["domain 4"]);
    expect(found('script contract, "Exit codes" and script contract 5')).toEqual(["contract Exit codes", "contract 5"]);
    expect(found("holds [criterion 61], see docs/safety.md.")).toEqual(["criterion 61", "docs/safety.md"]);
    expect(found("decision 004")).toEqual(["decision 004"]);
    expect(found("design section 5, domain-day2 7.1")).toEqual(["design section 5", "domain-day2"]);
  });

  it("has something to lead to: headings, numbered lines and criteria", () => {
    expect(targets).toContain("safety A10");
    expect(targets).toContain("safety F");
    expect(targets).toContain("domain 9");
    expect(targets).toContain("contract Shape");
    expect(targets).toContain("contract 19");
    expect(targets).toContain("criterion 69");
    expect(targets).not.toContain("criterion 70");
  });
});

describe("a link of a document", () => {
  it("leads to a file of this project", () => {
    const lost = files
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) =>
        [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
          .filter(([, to = ""]) => !existsSync(join(projectFolder, dirname(path), to)))
          .map(([, to]) => `${path}: ${to}`),
      );
    expect(lost).toEqual([]);
  });
});
