import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { joined } from "@/lib/text/fragments";

function overrideStep(name: string) {
  const step = generatePlan(answersOf(scenarios[name])).steps.find(({ id }) => id === "owa-setting-override");
  const lines = step?.documentedCommands.flatMap((block) => block.lines.map(joined)) ?? [];
  const isRefresh = (line: string) =>
    /^Get-ExchangeDiagnosticInfo -Server \w+ -Process \S+ .* -Argument Refresh$/.test(line);
  return {
    title: step?.title,
    commands: lines.filter((line) => !isRefresh(line)),
    refreshes: lines.filter(isRefresh).length,
  };
}

describe("the step of the setting overrides", () => {
  it("creates them where there are none", () => {
    const { title, commands, refreshes } = overrideStep("exchange-2016");
    expect(refreshes).toBe(commands.length);
    expect(title).toBe("Create the setting override of each Mailbox server");
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands)
      expect(command).toMatch(/^New-SettingOverride -Name "OWA IM \w+" -Component OwaServer .* -Server \w+$/);
  });

  it("changes those of a renewal, and names both values", () => {
    const { title, commands, refreshes } = overrideStep("renew-2019");
    expect(refreshes).toBe(2);
    expect(title).toBe("Change the setting override of each Mailbox server");
    expect(commands).toHaveLength(2);
    for (const command of commands)
      expect(command).toMatch(
        /^Set-SettingOverride -Identity "OWA IM \w+" -Parameters @\("IMServerName=[\w.]+","IMCertificateThumbprint=[0-9A-F]{40}"\) -Reason "Instant messaging"$/,
      );
  });
});
