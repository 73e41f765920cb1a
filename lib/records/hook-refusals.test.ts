import { expect, it } from "vitest";
import { sources } from "@/lib/powershell/sources.gen";
import { lackOfSettings } from "./hook-refusals";

it("what the hook says where there are no settings is what is looked for in its result", () => {
  expect(sources.steps["owa-web-config"]).toContain(`throw '${lackOfSettings}`);
});
