import { describe, expect, it } from "vitest";
import { generatePlan } from "@/lib/generate/generate";
import { answersOf } from "@/lib/testing/example-answers";
import { scenarios } from "@/lib/testing/scenarios";
import { joined } from "@/lib/text/fragments";

function overrideStep(name: string) {
  const step = generatePlan(answersOf(scenarios[name])).steps.find(({ id }) => id === "owa-setting-override");
  return { title: step?.title, commands: step?.documentedCommands.flatMap(({ lines }) => lines.map(joined)) ?? [] };
}

describe("the step of the setting overrides", () => {
  it("creates them where there are none", () => {
    const { title, commands } = overrideStep("exchange-2016");
    expect(title).toBe("Create the setting override of each Mailbox server");
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands)
      expect(command).toMatch(/^New-SettingOverride -Name "OWA IM \w+" -Component OwaServer .* -Server \w+$/);
  });

  it("changes those of a renewal, and names both values", () => {
    const { title, commands } = overrideStep("renew-2019");
    expect(title).toBe("Change the setting override of each Mailbox server");
    expect(commands).toHaveLength(2);
    for (const command of commands)
      expect(command).toMatch(
        /^Set-SettingOverride -Identity "OWA IM \w+" -Parameters @\("IMServerName=[\w.]+","IMCertificateThumbprint=[0-9A-F]{40}"\) -Reason "Instant messaging"$/,
      );
  });
});
