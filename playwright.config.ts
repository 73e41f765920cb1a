import { defineConfig, devices } from "@playwright/test";

const port = process.env.E2E_PORT ?? "3417";
const json: ["json", { outputFile: string }] = [
  "json",
  { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? ".cache/playwright.json" },
];

/**
 * Parts of Chromium that no test looks at. The first two are pages of its address bar, which it loads anew for each test: a
 * quarter of the run. The others are those that Playwright leaves out itself, because only the last list counts.
 */
const unused = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

const languageWalk = "pseudo-language.spec.ts";

/** Browser tests run on the production build, as `npm start` serves it, in the computer's own Chromium. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  // A busy computer is no failure; waiting ends with what was waited for.
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  reporter: [["list"], json],
  use: {
    baseURL: `http://localhost:${port}`,
    // A record of every step costs a quarter of the run: add `--trace on` to look into a failure.
    trace: "off",
    // It would fetch the whole wizard anew for each test; those of the wizard without a network allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", `--disable-features=${unused.join(",")}`],
    },
  },
  projects: [
    { name: "desktop", testIgnore: languageWalk, use: { ...devices["Desktop Chrome"] } },
    // It makes a build of its own in a machine-made language: `npm run test:language`, apart from `npm test`.
    { name: "language", testMatch: languageWalk, use: { ...devices["Desktop Chrome"] } },
  ],
  webServer: {
    command: "node --import tsx server/main.ts",
    env: { PORT: port },
    url: `http://localhost:${port}/api/health`,
    reuseExistingServer: false,
  },
});
