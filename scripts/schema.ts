/** `npm run schema`: writes docs/answers.schema.json anew; a test says when it is stale. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answersJsonSchema } from "@/lib/server/answers-json-schema";

writeFileSync(join("docs", "answers.schema.json"), `${JSON.stringify(answersJsonSchema(), null, 2)}\n`);
