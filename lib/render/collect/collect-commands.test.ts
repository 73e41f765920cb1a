import { expect, it } from "vitest";
import { collectCommands, collectFrom } from "./collect-commands";

it("names the servers of the draft, each once, and nothing that is no name", () => {
  const typed = ["MBX01.contoso.com ", "mbx01.contoso.com", "", "x; Remove-Item C:\\", "$(x)", "mbx02.contoso.com"];
  expect(collectFrom(typed)).toBe(
    ".\\mailbox-server\\Invoke-OnMailboxServers.ps1 -Run Get -Server mbx01.contoso.com,mbx02.contoso.com",
  );
});

it("names no servers that anyone could have while the draft has none", () => {
  expect(collectFrom(["", "10.0.0.1/8"])).toBeUndefined();
  expect(Object.values(collectCommands).join()).not.toMatch(/contoso|fabrikam/);
  // PowerShell reads "<" as a redirection that it does not have, and runs nothing.
  expect(collectCommands["mailbox-server"]).toMatch(/-Server </);
});
