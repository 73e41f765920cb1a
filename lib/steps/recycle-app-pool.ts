import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-AppCmdPath {
    return [System.IO.Path]::Combine([string]$env:windir, 'System32', 'inetsrv', 'appcmd.exe')
}

function Test-AppCmd {
    param([hashtable]$Run, [hashtable]$Step)
    if ([System.IO.File]::Exists((Get-AppCmdPath))) { return }
    $Message = 'The program ' + (Get-AppCmdPath) + ' is missing, so Outlook Web App could not be recycled.'
    Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Run.Here.Fqdn -Message $Message
}

function Get-RecycleTarget {
    param([hashtable]$Run)
    return $Run.Here.Fqdn
}
`;

const change = ps`
function Invoke-AppPoolRecycle {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [string]$Target)
    # Microsoft: C:\Windows\System32\Inetsrv\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"
    if ($PSCmdlet.ShouldProcess($Target, 'Recycle MSExchangeOWAAppPool')) {
        $Lines = @(& (Get-AppCmdPath) recycle apppool '/apppool.name:MSExchangeOWAAppPool')
        # The text is in the language of the server; only the exit code says whether it worked.
        $Text = [string]::Join(' ', [string[]]$Lines)
        if ($LASTEXITCODE -ne 0) { throw ('appcmd.exe ended with code ' + $LASTEXITCODE + ': ' + $Text) }
        Write-RunLog -Run $Run -Step 'recycle-app-pool' -Target $Target -Action 'recycle' -Result 'changed'
    }
}
`;

export const step = defineStep({
  id: "recycle-app-pool",
  title: "Recycle the Outlook Web App application pool",
  why: "Outlook Web App reads web.config when it starts. It is recycled once on each server whose file changed, and not elsewhere.",
  phase: "configuration",
  place: "mailbox-server",
  who: "Local administrator of each Mailbox server",
  after: ["owa-web-config"],
  impact: "user-visible-outage",
  minutes: { once: 0, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Recycle MSExchangeOWAAppPool with appcmd after web.config was updated.",
    },
  ],
  skip: (topology) =>
    topology.mailboxServers.length === 0
      ? "Turning instant messaging off changes no web.config, so nothing is recycled."
      : undefined,
  targets: (topology) =>
    topology.mailboxServers.map(({ fqdn }) => ({
      name: fqdn,
      change: "recycle MSExchangeOWAAppPool, if web.config changed",
    })),
  documentedCommands: () => [
    'C:\\Windows\\System32\\Inetsrv\\Appcmd.exe recycle apppool /apppool.name:"MSExchangeOWAAppPool"',
  ],
  undo: () => ({ kind: "script", summary: "Recycle once more after web.config was put back." }),
  checklist: () => [
    {
      id: "one-server-at-a-time",
      when: "during",
      where: "Each Mailbox server",
      action: "Run the script on one server at a time; Outlook Web App sessions on that server restart.",
      expected: "The script ends with exit code 0 and users sign in again without being asked for more.",
      ifDifferent: "Stop with the next server and look at the log of this one.",
    },
  ],
  script: () => ({
    read,
    change,
    row: { check: "Test-AppCmd", pay: "Invoke-AppPoolRecycle", payTarget: "Get-RecycleTarget" },
    needs: { read: [], change: [] },
  }),
});
