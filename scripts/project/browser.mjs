import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium of this computer, installed from Debian's packages where that is possible; undefined when there is none. */
export async function findBrowser() {
  const found = installedBrowser();
  if (found || process.platform !== "linux" || process.getuid?.() !== 0 || !onPath("apt-get")) return found;
  console.log("Installing Chromium for the browser tests.");
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly)) !== 0) {
    await run("apt-get", ["update"], quietly);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quietly);
  }
  return installedBrowser();
}

function installedBrowser() {
  const told = process.env.CHROMIUM_PATH;
  if (told && existsSync(told)) return told;
  return names.map(onPath).find(Boolean) ?? elsewhere.find((path) => existsSync(path));
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
