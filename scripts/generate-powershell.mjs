// Writes lib/powershell/sources.gen.ts from the PowerShell files of the project: the program has no file system where it
// runs, so their text travels inside it. The library is put together from its sections, with a table of contents.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const lib = fileURLToPath(new URL("../lib/", import.meta.url));
const read = (...path) => readFileSync(join(lib, ...path), "utf8");
const named = (...path) =>
  Object.fromEntries(
    readdirSync(join(lib, ...path))
      .filter((name) => name.endsWith(".ps1"))
      .sort()
      .map((name) => [name.slice(0, -4), read(...path, name)]),
  );

function library() {
  const sections = readdirSync(join(lib, "powershell", "library"))
    .filter((name) => /^(0[1-9]|1\d)-/.test(name))
    .sort()
    .map((name) => read("powershell", "library", name));
  const body = [read("powershell", "library", "00-start.ps1"), ...sections].map((text) => text.trimEnd()).join("\n\n");
  const exports = ["# What the blocks of a script may call.", "Export-ModuleMember -Function '*-OwaIm*'"];
  const lines = [...body.split("\n"), "", ...exports];
  const banners = lines.flatMap((line, index) => (/^# ==== /.test(line) ? [[index, line.slice(7, -5)]] : []));
  const head = read("powershell", "library", "00-head.ps1").trimEnd().split("\n");
  const offset = head.length + banners.length + 3;
  const contents = banners.map(([index, title]) => `#   ${String(index + offset).padStart(4)}  ${title.split(":")[0]}`);
  return [...head, "# Contents, by line:", ...contents, "", ...lines, ""].join("\n");
}

/** The script that visits many servers, in two kinds: with a plan, and before there is one. They share what they can. */
function driver(kind) {
  const sections = readdirSync(join(lib, "powershell", "driver"))
    .filter((name) => /^\d\d-(on-server|visit)\.ps1$/.test(name) || name.endsWith(`-${kind}.ps1`))
    .sort()
    .map((name) => read("powershell", "driver", name).trimEnd());
  return `${sections.join("\n\n")}\n`;
}

const sources = {
  library: library(),
  main: read("powershell", "frame", "main.ps1"),
  oldShell: read("powershell", "frame", "old-shell.ps1"),
  thumbprints: read("powershell", "frame", "thumbprints.ps1"),
  steps: named("steps"),
  collectors: named("powershell", "collectors"),
  driver: driver("plan"),
  collectDriver: driver("collect"),
};
const text = `// Written by scripts/generate-powershell.mjs from the PowerShell files in lib.\nexport const sources = ${JSON.stringify(sources, null, 2)} as const;\n`;
const target = join(lib, "powershell", "sources.gen.ts");
let before = "";
try {
  before = readFileSync(target, "utf8");
} catch {
  // The file is not there yet.
}
if (before !== text) writeFileSync(target, text);

// The README of the version names the library by the hash of its bytes in a bundle, whose lines end with CRLF.
const readme = fileURLToPath(new URL("../README.md", import.meta.url));
const hash = createHash("sha256").update(sources.library.replaceAll("\n", "\r\n")).digest("hex");
const words = readFileSync(readme, "utf8");
const current = words.replace(/(OwaIm\.psm1` of this version: `)[0-9a-f]{64}/, (_, start) => start + hash);
if (current !== words) writeFileSync(readme, current);
