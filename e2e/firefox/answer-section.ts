import type { Page } from "puppeteer-core";
import { answerWords } from "@/lib/messages/en/answer-words";
import type { Answers } from "@/lib/answers/types";
import { windowParts } from "@/components/wizard/sections/window-parts";

/** One control of a form; its id is the path of its answer. */
interface Control {
  readonly path: string;
  readonly kind: "text" | "radio" | "list";
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly value: string }[];
}

const addLabels: Readonly<Record<string, string>> = {
  clientAccessServers: answerWords.clientAccessServers.add,
  mailboxServers: answerWords.mailboxServers.add,
  "mailboxPolicies.names": answerWords["mailboxPolicies.names"].add,
};

/** Answers the section that is shown, one control after another, since an answer may ask more; with mouse and keys. */
export async function answerSection(page: Page, answers: Answers): Promise<void> {
  const wanted = wantedBy(answers);
  for (let rest = 400; rest > 0; rest -= 1) {
    const controls = await controlsOf(page);
    const open = controls.find(({ path, value }) => wanted.get(path) !== undefined && wanted.get(path) !== value);
    if (open) await give(page, open, wanted.get(open.path) ?? "");
    else if (!(await addRow(page, controls, wanted))) return;
  }
  throw new Error(`The controls of ${page.url()} do not take their answers.`);
}

/** Every answer as its control shows it, by path. */
function wantedBy(answers: Answers): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (path: string, value: unknown): void => {
    if (Array.isArray(value)) value.forEach((entry, index) => collect(`${path}[${index}]`, entry));
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) collect(path === "" ? key : `${path}.${key}`, part);
    else found.set(path, value === true ? "yes" : value === false ? "no" : String(value));
  };
  collect("", answers);
  for (const [part, value] of Object.entries(windowParts(answers.change.windowStart)))
    found.set(`change.${part}`, value);
  return found;
}

/** The controls of the form as a person sees them: no tools, no boxes to paste into. */
function controlsOf(page: Page): Promise<readonly Control[]> {
  return page.$$eval("main form :is(input, textarea, select)", (elements) => {
    const controls = elements as (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[];
    return controls.flatMap((control): Control[] => {
      const { id: path, name, value } = control;
      if (!control.checkVisibility() || /^(?:paste|find|set|same)-/.test(path)) return [];
      if (control instanceof HTMLSelectElement) return [{ path, kind: "list", value, choices: [] }];
      if (control.type !== "radio") return [{ path, kind: "text", value, choices: [] }];
      const group = controls.filter((other): other is HTMLInputElement => other.name === name);
      if (group[0] !== control) return [];
      const choices = group.map((choice) => ({ id: choice.id, value: choice.value }));
      return [{ path, kind: "radio", value: group.find(({ checked }) => checked)?.value ?? "", choices }];
    });
  });
}

async function give(page: Page, { path, kind, choices }: Control, value: string): Promise<void> {
  if (kind === "list") {
    await page.select(byId(path), value);
    return;
  }
  if (kind === "radio") {
    const choice = choices.find((candidate) => candidate.value === value);
    if (!choice) throw new Error(`${path} has no choice ${value}.`);
    await page.locator(byId(choice.id)).click();
    // What an answer brings up is loaded with it.
    await page.waitForNetworkIdle({ idleTime: 250 });
    return;
  }
  await page.locator(byId(path)).click();
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  if (value === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(value);
}

/** Asks for another row where a list has fewer than its answers; false when every list is long enough. */
async function addRow(page: Page, controls: readonly Control[], wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const shown = new Set(controls.map(({ path }) => path));
  for (const [list, label] of Object.entries(addLabels)) {
    const isHere = [...shown].some((path) => path.startsWith(`${list}[`));
    const isShort = [...wanted.keys()].some((path) => isRowName(list, path) && !shown.has(path));
    if (!isHere || !isShort) continue;
    const rows = controls.filter(({ path }) => isRowName(list, path)).length;
    await page.locator(`main form button ::-p-text(${label})`).click();
    await page.waitForFunction(
      (name: string) => [...document.querySelectorAll("main form input")].some(({ id }) => id.startsWith(name)),
      {},
      `${list}[${rows}]`,
    );
    return true;
  }
  return false;
}

/** The control that names a row: the entry itself, or the server of a table. */
function isRowName(list: string, path: string): boolean {
  return path.startsWith(`${list}[`) && (path.endsWith("]") || path.endsWith(".fqdn"));
}

function byId(id: string): string {
  return `[id="${id}"]`;
}
