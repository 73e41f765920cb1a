import { mailboxServersWords } from "@/lib/messages/en/answers/mailbox-servers";
import { draftOf, expect, test } from "./fixtures";

test("in the wide table an error is one line under its row, and the columns stay aligned", async ({
  page,
  wizard,
  seed,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await seed({
    ...draftOf("split-3"),
    "mailbox-servers": {
      servers: [{ fqdn: "mbx01.contoso.com", thumbprint: "12" }, { fqdn: "https://mbx02.contoso.com/owa" }],
    },
  });
  await wizard.open("mailbox-servers");
  await wizard.continue();
  await expect(wizard.errorSummary).toBeVisible();
  for (const row of [1, 2]) {
    const cells = [
      mailboxServersWords["mailboxServers[].fqdn"].label,
      mailboxServersWords["mailboxServers[].discoveredByLync"].label,
    ].map((label) => wizard.mailbox(row, label));
    const tops = await Promise.all([...cells, ...cells].map(async (cell) => (await cell.boundingBox())?.y));
    expect(new Set(tops).size).toBe(1);
    const group = page.getByRole("group", { name: `Mailbox server ${row}`, exact: true });
    const width = (await group.boundingBox())?.width ?? 0;
    for (const error of await group.locator("[id$='-error']").all()) {
      const box = await error.boundingBox();
      expect(box?.width).toBeGreaterThan(width * 0.9);
      expect(box?.height).toBeLessThan(26);
      expect(box?.y).toBeGreaterThan(tops[0] ?? 0);
    }
  }
});
