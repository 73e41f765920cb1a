import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Facts files as the collectors wrote them in the lab, for so many Client Access and Mailbox servers, and the answers that
 * succeed there: lib/testing/data/collected. The lab compares them with what the collectors write today
 * (e2e/lab/scripts/collect.test.ts), and the browser drops them.
 */
export const collectedSizes = [1, 3, 12] as const;
export type CollectedSize = (typeof collectedSizes)[number];

export const collectedPath = (size: CollectedSize, name: string): string =>
  join(process.cwd(), "lib", "testing", "data", "collected", String(size), name);

/** The placeholder for the moment of the run, and for every moment before and after it. */
const moments = { now: "2026-11-27T12:00:00Z", before: "2026-10-28T12:00:00Z", after: "2028-11-27T12:00:00Z" };

/** A facts file without what differs from one run or machine to another: moments, the folder of the world, Windows. */
export function frozenFacts(text: string, worldFolder: string): string {
  const [, run = ""] = /"time":"([^"]+)"/.exec(text) ?? [];
  return text
    .replace(run, moments.now)
    .replace(/"written":"[^"]+"/g, `"written":"${moments.now}"`)
    .replace(/"(notBefore|notAfter)":"([^"]+)"/g, (_all, name: string, time: string) =>
      [`"${name}"`, `"${time < run ? moments.before : moments.after}"`].join(":"),
    )
    .replaceAll(worldFolder, "C:")
    .replace(
      /"windows":\{"version":"[^"]*","powerShell":"[^"]*"/,
      '"windows":{"version":"6.3.9600.0","powerShell":"4.0"',
    );
}

/** The frozen files as if the collectors had run just now, under the names that they give. */
export function collectedFacts(size: CollectedSize, now = Date.now()): readonly { name: string; text: string }[] {
  const day = 86_400_000;
  const at = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;
  const stamp = at(now).replace(/[-:]/g, "");
  return readdirSync(collectedPath(size, ""))
    .filter((file) => file !== "answers.json")
    .map((file) => {
      const text = readFileSync(collectedPath(size, file), "utf8")
        .replaceAll(moments.now, at(now))
        .replaceAll(moments.before, at(now - 30 * day))
        .replaceAll(moments.after, at(now + 730 * day));
      const host = file.replace(/\.json$/, "");
      return { name: host.includes(".") ? `facts-${host}-${stamp}.json` : `facts-${stamp}.json`, text };
    });
}

/** answers.json of the bundle that succeeded in the world from which these files are. */
export const collectedAnswers = (size: CollectedSize): string =>
  readFileSync(collectedPath(size, "answers.json"), "utf8");
