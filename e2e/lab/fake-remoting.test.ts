import { describe, expect, it } from "vitest";
import { fakeStage } from "./fake-stage";

const stage = fakeStage();

/** What can be asked of an enumeration and of an identity, one answer a line. */
const questions = `$d = Get-OwaVirtualDirectory -Server CAS1; $t = $d.InstantMessagingType
  $t -eq 'None'; 'None' -eq $t; "$t"; @($d | Where-Object InstantMessagingType -eq 'None').Count
  switch ($t) { 'None' { 'hit' } default { 'miss' } }
  [string]$t; $t.ToString(); '{0}' -f $t; $t -like 'None'; $t -match 'None'
  [string]$d.Identity; "$($d.Identity)"; $d.Identity -eq 'CAS1\\owa (Default Web Site)'; $d.InstantMessagingEnabled.GetType().Name; $d.PSObject.TypeNames[0]`;
const common = ["None", "None", "None", "True", "True"];
const identity = ["CAS1\\owa (Default Web Site)", "CAS1\\owa (Default Web Site)", "False", "Boolean"];

describe("an answer of Exchange", () => {
  it("that came through implicit remoting has numbers for enumerations (domain section 11)", async () => {
    stage.begin((state) => (state.exchange.remote = true));
    const { output } = await stage.exchange(`${questions}; $t.Value; $t.GetType().Name; $d.PSComputerName`);
    expect(output).toEqual([
      ...["False", "False", "0", "0", "miss"],
      ...common,
      ...identity,
      "Deserialized.Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory",
      "None",
      "Int32",
      "cas1.litwareinc.com",
    ]);
  });
  it("that is live has enumerations", async () => {
    stage.begin((state) => (state.exchange.remote = false));
    const { output } = await stage.exchange(`${questions}; $t.GetType().Name`);
    expect(output).toEqual([
      ...["True", "True", "None", "1", "hit"],
      ...common,
      ...identity,
      "Microsoft.Exchange.Data.Directory.Management.ADOwaVirtualDirectory",
      "InstantMessagingTypeOptions",
    ]);
  });
  it.each([true, false])("keeps a name with quotes of any kind, remote %s", async (remote) => {
    const Name = `it's ‘quoted’ "twice" $_x`;
    stage.begin((state) => {
      state.exchange.remote = remote;
      state.exchange.owaMailboxPolicies = [{ ...state.exchange.owaMailboxPolicies[0]!, Name }];
    });
    const { output } = await stage.exchange("[string](Get-OwaMailboxPolicy).Identity");
    expect(output).toEqual([Name]);
  });
  it("keeps lists as lists, and their entries as objects", async () => {
    for (const remote of [true, false]) {
      stage.begin((state) => (state.exchange.remote = remote));
      const { output } = await stage.exchange(
        "$u = Get-UMService -Identity MX1; $u.DialPlans.GetType().Name; $u.DialPlans.Count; $u.DialPlans -contains 'Branch PBX'; [string]$u.DialPlans[0]",
      );
      expect(output).toEqual(["ArrayList", "1", "False", "Branch PBX"]);
    }
  });
});

describe("by turns", () => {
  const kind = (command: string) => `@(${command})[0].PSObject.TypeNames[0].StartsWith('Deserialized')`;
  it("the answers of each cmdlet are of the one kind and of the other, the same in every world", async () => {
    const one = kind("Get-OwaMailboxPolicy");
    for (let world = 0; world < 2; world += 1) {
      stage.begin();
      const { output } = await stage.exchange(
        [one, one, one, one, one, kind("Get-ExchangeServer"), one, one, one].join("; "),
      );
      expect(output).toEqual(["True", "False", "False", "True", "False", "True", "True", "True", "False"]);
    }
  });
  it("one answer is of one kind, whatever is asked while it comes", async () => {
    stage.begin();
    const { output } = await stage.exchange(
      "@(Get-OwaMailboxPolicy | ForEach-Object { $null = Get-OwaMailboxPolicy -Identity Default; $_.PSObject.TypeNames[0] } | Where-Object { $_ -like 'Deserialized*' }).Count",
    );
    expect(output).toEqual(["2"]);
  });
});
