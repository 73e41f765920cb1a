import { expect, it } from "vitest";
import { commandName } from "./command-name";

it.each([
  ["Get-CsSite | Select-Object DisplayName, SiteID", "Get-CsSite"],
  ["$log = @{ LogName = 'Lync Server' }\nGet-WinEvent -FilterHashtable $log", "Get-WinEvent"],
  [".\\mailbox-server\\Test-OwaImConfig.ps1 -PlanHash 12", "Test-OwaImConfig"],
  ["netstat -ano", "netstat"],
])("%s is called %s", (command, name) => expect(commandName(command)).toBe(name));
