// Writes the registries of steps, of their facts and of their words from the file names in lib/steps, so that a new step is new files only.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const notice = "// Written by scripts/generate-steps.mjs from the file names in lib/steps.\n";
const names = readdirSync(new URL("../lib/steps", import.meta.url));
const idsOf = (form) => names.flatMap((name) => form.exec(name)?.[1] ?? []).sort();
const ids = idsOf(/^([a-z0-9-]+)\.ts$/);
const withFacts = idsOf(/^([a-z0-9-]+)\.facts\.ts$/);
const camel = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

const files = {
  "../lib/plan/step-ids.gen.ts": `${notice}export const stepIds = [\n${ids.map((id) => `  "${id}",\n`).join("")}] as const;\nexport type StepId = (typeof stepIds)[number];\n`,
  "../lib/steps/registry.gen.ts": `${notice}${ids.map((id) => `import { step as ${camel(id)} } from "./${id}";\n`).join("")}\nexport const steps = [\n${ids.map((id) => `  ${camel(id)},\n`).join("")}];\n`,
  "../lib/steps/facts.gen.ts": `${notice}import type { FactsComparison } from "@/lib/facts/compare-facts";\nimport type { StepId } from "@/lib/plan/step-ids.gen";\n${withFacts.map((id) => `import { facts as ${camel(id)} } from "./${id}.facts";\n`).join("")}\nexport const stepFacts: { readonly [Id in StepId]?: readonly FactsComparison[] } = {\n${withFacts.map((id) => `  "${id}": ${camel(id)},\n`).join("")}};\n`,
  "../lib/messages/en/steps.gen.ts": `${notice}${ids.map((id) => `import { ${camel(id)} } from "./steps/${id}";\n`).join("")}\nexport const steps = {\n${ids.map((id) => `  "${id}": ${camel(id)},\n`).join("")}};\n`,
};

for (const [path, text] of Object.entries(files)) {
  const url = new URL(path, import.meta.url);
  let before = "";
  try {
    before = readFileSync(url, "utf8");
  } catch {
    // The file is not there yet.
  }
  if (before !== text) writeFileSync(url, text);
}
