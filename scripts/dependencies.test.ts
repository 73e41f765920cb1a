import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly link?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const lock: { packages: Record<string, LockedPackage> } = read("../package-lock.json");
const manifest: Record<"dependencies" | "devDependencies", Record<string, string>> = read("../package.json");

/** Packages whose install scripts were read: each fetches or checks a platform binary that the registry ships anyway. */
const reviewedInstallScripts = ["esbuild", "fsevents", "sharp", "unrs-resolver"];

/** What is wrong with a lockfile, as one line for each package. */
function complaints(
  packages: Record<string, LockedPackage>,
  wanted: Readonly<Record<string, string>>,
): readonly string[] {
  const installed = Object.entries(packages).filter(([path]) => path !== "");
  return [
    ...installed
      .filter(
        ([path, one]) =>
          one.hasInstallScript && !reviewedInstallScripts.includes(path.split("node_modules/").at(-1) ?? ""),
      )
      .map(([path]) => `${path} has an install script`),
    ...installed.filter(([, one]) => !one.integrity).map(([path]) => `${path} has no integrity`),
    ...installed.filter(([, one]) => one.resolved).map(([path]) => `${path} names a download address`),
    ...Object.entries(wanted).flatMap(([name, version]) => {
      if (!/^\d+\.\d+\.\d+$/.test(version)) return [`${name} is not held at an exact version`];
      return packages[`node_modules/${name}`]?.version === version
        ? []
        : [`${name} is not in the lockfile at ${version}`];
    }),
  ];
}

describe("the dependencies", () => {
  it("are exact, locked with their integrity, and bring no unknown install script [criterion 65]", () => {
    expect(complaints(lock.packages, { ...manifest.dependencies, ...manifest.devDependencies })).toEqual([]);
  });

  it("would be refused with an install script, without a lockfile entry, or with a range [criterion 65]", () => {
    const seeded = { ...lock.packages, "node_modules/evil": { version: "1.0.0", hasInstallScript: true } };
    expect(complaints(seeded, { missing: "1.0.0", evil: "^1.0.0" })).toEqual([
      "node_modules/evil has an install script",
      "node_modules/evil has no integrity",
      "missing is not in the lockfile at 1.0.0",
      "evil is not held at an exact version",
    ]);
  });
});
