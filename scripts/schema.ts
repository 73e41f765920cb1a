/** `npm run schema`: writes the published schemas in docs anew; a test says when one is stale. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answersJsonSchema } from "@/lib/api/answers-json-schema";
import { factsJsonSchema } from "@/lib/api/facts-json-schema";

const schemas = { "answers.schema.json": answersJsonSchema(), "facts.schema.json": factsJsonSchema() };
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join("docs", name), `${JSON.stringify(schema, null, 2)}\n`);
