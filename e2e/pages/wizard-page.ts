import { expect, type Locator, type Page } from "@playwright/test";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Answers, ExchangeVersion } from "@/lib/answers/types";
import { servers } from "@/lib/messages/en/servers";
import { choiceTexts } from "@/components/messages/en/choices";
import { answerWords } from "@/lib/messages/en/answer-words";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { mailboxTableTexts } from "@/components/messages/en/mailbox-table";
import { sectionTexts, type SectionText } from "@/components/messages/en/sections";
import { placementTexts } from "@/components/messages/en/placement";
import { speakFor } from "@/components/messages/speak-for";
import { windowParts, type WindowParts } from "@/components/wizard/sections/window-parts";
import { chooseByKeyboard, tabTo } from "./keyboard";

/** The wizard, used by keyboard. */
export class WizardPage {
  constructor(readonly page: Page) {}

  get errorSummary(): Locator {
    return this.page.getByRole("alert", { name: /^There (is a problem|are \d+ problems)$/ });
  }

  radio(label: string): Locator {
    return this.page.getByRole("radio", { name: label, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: label, exact: true });
  }

  /** A control of one row of the servers that talk to Lync, counted from 1. */
  mailbox(row: number, label: string): Locator {
    return this.page
      .getByRole("group", { name: new RegExp(`^(?:Mailbox|Client Access) server ${row}$`) })
      .getByLabel(label, { exact: true });
  }

  /** Opens a section and waits for its hydration. */
  async open(id: SectionId): Promise<void> {
    await this.page.goto(`/wizard/${id}`);
    await this.isLive();
  }

  async isLive(): Promise<void> {
    await this.page.waitForFunction(() =>
      Object.keys(document.querySelector("main form") ?? document.querySelector("main") ?? {}).some((key) =>
        key.startsWith("__react"),
      ),
    );
  }

  /** Waits until what a whole draft leads to is worked out, beside the question or in the bar. */
  async isWorkedOut(): Promise<void> {
    await expect(this.page.locator("aside")).toContainText(/\d+ changes?\b/);
  }

  /** The box of a section for what its commands print; the help around it is opened if it is not. */
  async pasteBox(): Promise<Locator> {
    const box = this.page.locator("#paste");
    const title = this.page.locator("summary").filter({ hasText: lookUpsTexts.title });
    // A section may bring the help open, as its reader left it on another one.
    if (!(await title.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open))) await title.click();
    await expect(box).toBeVisible();
    return box;
  }

  async shows(id: SectionId, version?: ExchangeVersion): Promise<void> {
    const spoken: SectionText = speakFor(version, servers)?.("section", sectionTexts[id]) ?? sectionTexts[id];
    const { title, goals = {}, without = {} } = spoken;
    const variants = [...Object.values(goals), ...Object.values(without)];
    const titles = new Set([title, ...variants.flatMap((words) => words.title ?? [])]);
    // The question turns with the goal, and with what the version leaves out.
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(
      new RegExp(`^(?:${[...titles].map(escaped).join("|")})$`),
    );
  }

  /** On to the next section, or back to the review where one answer is changed from there. */
  async continue(): Promise<void> {
    await tabTo(this.page, this.page.locator("[data-shortcut=continue]"));
    await this.page.keyboard.press("Enter");
  }

  async choose(label: string): Promise<void> {
    await chooseByKeyboard(this.page, this.radio(label));
  }

  async type(field: Locator, text: string): Promise<void> {
    await tabTo(this.page, field);
    await this.page.keyboard.press("Control+A");
    if (text === "") await this.page.keyboard.press("Delete");
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) await this.page.keyboard.press("Enter");
      await this.page.keyboard.type(line);
    }
  }

  async typeList(names: readonly string[], item: string, add: string): Promise<void> {
    for (const [index, name] of names.entries()) {
      if (index > 0) {
        await tabTo(this.page, this.page.getByRole("button", { name: add }));
        await this.page.keyboard.press("Enter");
        await expect(this.field(`${item} ${index + 1}`)).toBeFocused();
      }
      await this.type(this.field(`${item} ${index + 1}`), name);
    }
  }

  /** Answers one section as these answers have it, and continues. */
  async answer(id: SectionId, answers: Answers): Promise<void> {
    // While the version is asked, nobody knows it.
    await this.shows(id, id === "goal" || id === "versions" ? undefined : answers.exchange.version);
    await this.#fill(id, answers);
    await this.continue();
  }

  async #fill(id: SectionId, answers: Answers): Promise<void> {
    const { lync, um, mailboxServers = [], trustedApplication, mailboxPolicies, change } = answers;
    switch (id) {
      case "goal":
        return this.choose(choiceTexts.goal[answers.goal].label);
      case "versions":
        await this.choose(choiceTexts.exchange[answers.exchange.version].label);
        if (lync) await this.choose(choiceTexts.lync[lync.version].label);
        return;
      case "unified-messaging":
        if (!um) return;
        // Some versions leave neither the placement nor the dial plans to be asked.
        if (await this.radio(placementTexts[um.placement].label).isVisible())
          await this.choose(placementTexts[um.placement].label);
        if (um.placement !== "none")
          await this.choose(
            um.sipNameDialPlan
              ? answerWords["um.sipNameDialPlan"].choices.yes.label
              : answerWords["um.sipNameDialPlan"].choices.no.label,
          );
        if (um.sipNameDialPlan && answers.exchange.version !== "2010")
          await this.choose(
            um.addToDialPlans
              ? answerWords["um.addToDialPlans"].choices.yes.label
              : answerWords["um.addToDialPlans"].choices.no.label,
          );
        return;
      case "lync-pool":
        return this.type(this.field(answerWords["lync.poolFqdn"].label), lync?.poolFqdn ?? "");
      case "client-access":
        return this.typeList(
          answers.clientAccessServers ?? [],
          answerWords.clientAccessServers.item,
          answerWords.clientAccessServers.add,
        );
      case "mailbox-servers":
        for (const [index, server] of mailboxServers.entries()) {
          if (index > 0) {
            await tabTo(this.page, this.page.getByRole("button", { name: answerWords.mailboxServers.add }));
            await this.page.keyboard.press("Enter");
          }
          await this.#fillServer(index + 1, server);
        }
        return;
      case "trust":
        // Each is there only where the goal has a use for it.
        for (const [label, value] of [
          [answerWords["lync.siteId"].label, lync?.siteId ?? ""],
          [answerWords["trustedApplication.port"].label, String(trustedApplication?.port ?? "")],
        ] as const)
          if (await this.field(label).isVisible()) await this.type(this.field(label), value);
        return;
      case "policies":
        if (!mailboxPolicies) return;
        await this.choose(
          mailboxPolicies.scope === "named"
            ? answerWords["mailboxPolicies.scope"].choices.named.label
            : answerWords["mailboxPolicies.scope"].choices.all.label,
        );
        if (mailboxPolicies.scope === "named")
          await this.typeList(
            mailboxPolicies.names,
            answerWords["mailboxPolicies.names"].item,
            answerWords["mailboxPolicies.names"].add,
          );
        return;
      case "change":
        for (const name of ["reference", "reason", "requestedBy", "testUser"] as const) {
          await this.type(this.field(answerWords[`change.${name}`].label), change[name]);
        }
        for (const [name, part] of Object.entries(windowParts(change.windowStart)) as [keyof WindowParts, string][])
          await this.type(this.field(answerWords["change.windowStart"].parts[name].label), part);
        await this.type(this.field(answerWords["change.windowMinutes"].label), String(change.windowMinutes));
    }
  }

  /** One row; a control that the goal has no use for is not there. */
  async #fillServer(row: number, server: NonNullable<Answers["mailboxServers"]>[number]): Promise<void> {
    const { fqdn, certificateName, thumbprint, previousCertificateName, previousThumbprint } = server;
    const texts = mailboxTableTexts;
    const isRenewed = await this.mailbox(row, answerWords["mailboxServers[].thumbprint"].besideOld).isVisible();
    const values: readonly (readonly [string, string | undefined])[] = [
      [answerWords["mailboxServers[].fqdn"].label, fqdn],
      [
        `${answerWords["mailboxServers[].certificateName"].label} ${texts.certificateNameHint}`,
        certificateName === fqdn ? undefined : certificateName,
      ],
      [
        isRenewed
          ? answerWords["mailboxServers[].thumbprint"].besideOld
          : answerWords["mailboxServers[].thumbprint"].label,
        thumbprint,
      ],
      [answerWords["mailboxServers[].previousCertificateName"].label, previousCertificateName],
      [answerWords["mailboxServers[].previousThumbprint"].label, previousThumbprint],
    ];
    for (const [label, value] of values) if (value !== undefined) await this.type(this.mailbox(row, label), value);
    const list = this.mailbox(row, answerWords["mailboxServers[].discoveredByLync"].label);
    if (server.discoveredByLync !== "unknown") await list.selectOption(server.discoveredByLync);
  }
}

/** A text as a regular expression that finds it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
