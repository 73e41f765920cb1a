import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** Firefox as Debian ships it, driven through WebDriver BiDi; what it saves goes to `downloads`. */
export function startFirefox(downloads: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.helperApps.neverAsk.saveToDisk": "application/zip",
    },
  });
}

/** Lists what a page did that none may do: a violated policy, an error in the console, an error that nothing caught. */
export async function watchTrouble(page: Page): Promise<readonly string[]> {
  const trouble: string[] = [];
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`Policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(String(error)));
  return trouble;
}
