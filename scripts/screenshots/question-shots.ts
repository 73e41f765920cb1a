import type { Page } from "@playwright/test";
import { plannedExchangeVersions } from "@/lib/answers/products";
import { lookUpsTexts } from "@/components/messages/en/look-ups";
import { only, type Shot } from "./shot";

/** Puts text into a paste box as the clipboard would, without asking for the right to use it. */
const pasteInto = (text: string) => async (page: Page) => {
  await page.locator("summary").filter({ hasText: lookUpsTexts.title }).click();
  const box = page.locator("#paste");
  await box.fill(text);
  await box.blur();
  await page.waitForTimeout(500);
};

const rows = (...names: readonly string[]) => only({ "mailbox-servers": { servers: names.map((fqdn) => ({ fqdn })) } });

const servers = `Fqdn                   ServerRole   AdminDisplayVersion
----                   ----------   -------------------
cas01.fabrikam.net     ClientAccess Version 15.0 (Build 1497.2)
mbx01.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
mbx02.fabrikam.net     Mailbox      Version 15.0 (Build 1497.2)
mbx03.emea.fabrikam... Mailbox      Version 15.0 (Build 1497.2)`;

const certificate = (server: string, notAfter: string, selfSigned: string) =>
  `Server : ${server}.fabrikam.net\nThumbprint : E2CE643F53C82D5DFAF4C248D21518E6F71B2139\nSubject : CN=${server}.fabrikam.net\nNotAfter : ${notAfter}\nStatus : Valid\nIsSelfSigned : ${selfSigned}\nHasPrivateKey : True\n\n`;

/** The questions with pasted output, notes and what lists say. */
export const questionShots: readonly Shot[] = [
  {
    name: "question-versions-refused",
    path: "/wizard/versions",
    drafts: only({ goal: { goal: "integrate" }, versions: { exchange: "2016", lync: "lync-2013" } }),
  },
  {
    name: "question-versions-mixed",
    path: "/wizard/versions",
    drafts: only({
      goal: { goal: "integrate" },
      versions: { exchange: "se", lync: "skype-2015", otherServers: "ex01.fabrikam.net\nex02.fabrikam.net" },
      "mailbox-servers": { servers: [{ fqdn: "se01.fabrikam.net" }] },
    }),
  },
  {
    name: "question-versions-marked",
    path: "/wizard/versions",
    drafts: only({ goal: { goal: "integrate" }, versions: { exchange: "2016" } }),
  },
  ...plannedExchangeVersions.flatMap((version) =>
    (["unified-messaging", "client-access", "mailbox-servers"] as const).map((id): Shot => ({
      name: `question-${id}-of-${version}`,
      path: `/wizard/${id}`,
      drafts: only({ goal: { goal: "integrate" }, versions: { exchange: version, lync: "skype-2019" } }),
    })),
  ),
  {
    name: "question-goal-of-se",
    path: "/wizard/goal",
    drafts: only({ goal: { goal: "integrate" }, versions: { exchange: "se" } }),
  },
  {
    name: "question-pool-pasted",
    path: "/wizard/lync-pool",
    drafts: only({}),
    prepare: pasteInto("PoolFqdn\n--------\npool01.fabrikam.net\npool02.fabrikam.net"),
  },
  {
    name: "question-placement-pasted",
    path: "/wizard/unified-messaging",
    drafts: only({}),
    prepare: pasteInto(servers.replace("Fqdn", "Name")),
  },
  {
    name: "question-servers-pasted",
    path: "/wizard/mailbox-servers",
    drafts: only({}),
    prepare: pasteInto(servers),
  },
  {
    name: "question-certificates-pasted",
    path: "/wizard/mailbox-servers",
    drafts: rows("mbx01.fabrikam.net", "mbx02.fabrikam.net", "mbx03.fabrikam.net", "mbx03.fabrikam.net"),
    prepare: pasteInto(
      certificate("mbx01", "28.11.2099 10:00", "False") +
        certificate("mbx02", "28.11.2099 10:00", "True") +
        certificate("mbx03", "28.11.2020 10:00", "False"),
    ),
  },
  {
    name: "question-notes",
    path: "/wizard/lync-pool",
    drafts: only({}),
    prepare: async (page) => {
      await page.getByRole("textbox").first().fill("\u0440ool\u00ad01.contoso.com");
      await page.keyboard.press("Tab");
    },
  },
  {
    name: "question-row-removed",
    path: "/wizard/mailbox-servers",
    drafts: rows("mbx01.fabrikam.net", "mbx02.contoso.com", "mbx03.fabrikam.net"),
    prepare: async (page) => {
      await page.locator("[id='mailboxServers[1].fqdn']").focus();
      await page.keyboard.press("Tab");
      await page.getByRole("button", { name: "Remove: Mailbox server 3" }).click();
    },
  },
];
