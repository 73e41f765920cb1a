import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const chromium = {
  package: "chromium",
  variable: "CHROMIUM_PATH",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  elsewhere: [
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

const firefox = {
  package: "firefox-esr",
  variable: "FIREFOX_PATH",
  names: ["firefox-esr", "firefox"],
  elsewhere: ["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
};

/** A Chromium of this computer, installed from Debian's packages where that is possible; undefined when there is none. */
export function findBrowser() {
  return find(chromium);
}

/** A Firefox of this computer, in the same way. */
export function findFirefox() {
  return find(firefox);
}

async function find(browser) {
  const found = installed(browser);
  if (found || process.platform !== "linux" || process.getuid?.() !== 0 || !onPath("apt-get")) return found;
  console.log(`Installing ${browser.package} for the browser tests.`);
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["install", "-y", "--no-install-recommends", browser.package], quietly)) !== 0) {
    await run("apt-get", ["update"], quietly);
    await run("apt-get", ["install", "-y", "--no-install-recommends", browser.package], quietly);
  }
  return installed(browser);
}

function installed({ variable, names, elsewhere }) {
  const told = process.env[variable];
  if (told && existsSync(told)) return told;
  return names.map(onPath).find(Boolean) ?? elsewhere.find((path) => existsSync(path));
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
