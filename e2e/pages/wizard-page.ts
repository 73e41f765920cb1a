import { expect, type Locator, type Page } from "@playwright/test";
import type { SectionId } from "@/lib/answers/section-ids";
import type { Answers } from "@/lib/answers/types";
import { choiceTexts } from "@/components/messages/en/choices";
import { answerWords } from "@/lib/messages/en/answer-words";
import { formTexts } from "@/components/messages/en/form";
import { sectionTexts, type SectionText } from "@/components/messages/en/sections";
import { placementTexts } from "@/components/messages/en/placement";
import { windowParts, type WindowParts } from "@/components/wizard/sections/window-parts";
import { chooseByKeyboard, tabTo } from "./keyboard";

/** The wizard, used by keyboard. */
export class WizardPage {
  constructor(readonly page: Page) {}

  get errorSummary(): Locator {
    return this.page.getByRole("alert", { name: formTexts.problems });
  }

  radio(label: string): Locator {
    return this.page.getByRole("radio", { name: label, exact: true });
  }

  field(label: string): Locator {
    return this.page.getByRole("textbox", { name: label, exact: true });
  }

  /** A control of one row of the Mailbox servers, counted from 1. */
  mailbox(row: number, label: string): Locator {
    return this.page
      .getByRole("group", { name: `Mailbox server ${row}`, exact: true })
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

  async shows(id: SectionId): Promise<void> {
    const { title, off }: SectionText = sectionTexts[id];
    const heading = (name: string) => this.page.getByRole("heading", { level: 1, name, exact: true });
    // The question turns with the goal.
    await expect(heading(title).or(heading(off?.title ?? title))).toBeVisible();
  }

  async continue(): Promise<void> {
    await tabTo(this.page, this.page.getByRole("button", { name: formTexts.continue, exact: true }));
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
    await this.shows(id);
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
        await this.choose(placementTexts[um.placement].label);
        if (um.placement !== "none")
          await this.choose(
            um.sipNameDialPlan
              ? answerWords["um.sipNameDialPlan"].choices.yes.label
              : answerWords["um.sipNameDialPlan"].choices.no.label,
          );
        if (um.sipNameDialPlan)
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
          await this.type(this.mailbox(index + 1, answerWords["mailboxServers[].fqdn"].label), server.fqdn);
          await this.type(
            this.mailbox(index + 1, answerWords["mailboxServers[].thumbprint"].label),
            server.thumbprint ?? "",
          );
        }
        return;
      case "trust":
        await this.type(this.field(answerWords["lync.siteId"].label), lync?.siteId ?? "");
        await this.type(
          this.field(answerWords["trustedApplication.port"].label),
          String(trustedApplication?.port ?? ""),
        );
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
          await this.type(this.field(`${answerWords[`change.${name}`].label} ${formTexts.optional}`), change[name]);
        }
        for (const [name, part] of Object.entries(windowParts(change.windowStart)) as [keyof WindowParts, string][])
          await this.type(
            this.field(`${answerWords["change.windowStart"].parts[name].label} ${formTexts.optional}`),
            part,
          );
        await this.type(this.field(answerWords["change.windowMinutes"].label), String(change.windowMinutes));
    }
  }
}
