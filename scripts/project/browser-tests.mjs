import { rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { runNode, stopUnless } from "./run.mjs";
import { playwrightTotals } from "./test-totals.mjs";

const report = join(".cache", "playwright.json");

/** The program of a Chromium; ends the run where there is none and none can be had. */
export async function requireBrowser() {
  const browser = await findBrowser();
  stopUnless(
    browser ? 0 : 1,
    "The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.",
  );
  return browser;
}

/** Walks through the production build, in the Chromium whose program is at this path. */
export function runBrowserTests(browser) {
  return runPlaywright(browser);
}

/** The same walks through all pages, plans and texts, where a plain run takes one of each kind. */
export function runDeepBrowserTests(browser) {
  return runPlaywright(browser, ["--timeout=600000"], { OWA_IM_DEEP: "1" });
}

/** What the last run of them counted. */
export function browserTotals() {
  return playwrightTotals(report);
}

function runPlaywright(browser, args = [], env = {}) {
  rmSync(report, { force: true });
  return runNode(join("node_modules", "@playwright", "test", "cli.js"), ["test", "--project=desktop", ...args], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...env,
  });
}
