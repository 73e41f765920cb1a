import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-WebConfigPath {
    $Root = Get-ExchangeFolder
    if (-not $Root) { throw 'Exchange is not installed here: neither ExchangeInstallPath nor MsiInstallPath is set.' }
    return [System.IO.Path]::Combine($Root, 'ClientAccess', 'Owa', 'web.config')
}

function Get-ImKey {
    return [string[]]@('IMCertificateThumbprint', 'IMServerName')
}

function ConvertTo-ConfigState {
    param([hashtable]$File)
    try {
        $Found = Read-AppSetting -Text $File.Text -Name (Get-ImKey)
    } catch {
        throw ($File.Path + ' cannot be edited safely: ' + $_.Exception.GetBaseException().Message)
    }
    $State = [ordered]@{}
    foreach ($Name in (Get-ImKey)) {
        $State[$Name] = $null
        if ($Found.Key.ContainsKey($Name)) { $State[$Name] = [string]$Found.Key[$Name].Value }
    }
    $State.Sha256 = $File.Sha256
    return $State
}

function Get-WebConfigState {
    param([hashtable]$Run, [string]$Target)
    $Run.Config = Read-ConfigFile -Path (Get-WebConfigPath)
    $State = ConvertTo-ConfigState -File $Run.Config
    Write-RunLog -Run $Run -Step 'owa-web-config' -Target $Target -Action 'read' -After $State
    return $State
}

function Get-EditedByte {
    param([hashtable]$File, $Wanted)
    $Text = Edit-AppSetting -Text $File.Text -Wanted $Wanted
    return , (ConvertTo-ConfigByte -Encoding $File.Encoding -Text $Text)
}

function Test-TcpPort {
    param([string]$HostName, [int]$Port)
    $Client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
        $Attempt = $Client.BeginConnect($HostName, $Port, $null, $null)
        if (-not $Attempt.AsyncWaitHandle.WaitOne(5000)) { return $false }
        $Client.EndConnect($Attempt)
        return $true
    } catch {
        return $false
    } finally {
        $Client.Close()
    }
}

function Test-WebConfig {
    param([hashtable]$Run, [hashtable]$Step)
    $Path = Get-WebConfigPath
    $Target = $Run.Here.Fqdn
    if (-not [System.IO.File]::Exists($Path)) {
        $Message = 'The file ' + $Path + ' is missing.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $Message
        return
    }
    if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::ReadOnly) {
        $Message = 'The file ' + $Path + ' is read-only.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Target -Message $Message
        return
    }
    $Desired = [ordered]@{ IMCertificateThumbprint = $Run.Here.Thumbprint; IMServerName = $Run.Plan.PoolFqdn }
    Add-Item -Run $Run -Step $Step -Target $Target -Desired $Desired
    # Tried in memory, so that an edit that cannot be made shows before anything is changed.
    if ($null -ne $Run.Config) { $null = Get-EditedByte -File $Run.Config -Wanted $Desired }
    if (-not (Test-TcpPort -HostName $Run.Plan.PoolFqdn -Port 5061)) {
        $Message = 'TCP port 5061 of ' + $Run.Plan.PoolFqdn + ' does not answer from here. Ask for the firewall rule.'
        Add-Finding -Run $Run -Kind 'failed' -Step $Step.Id -Target $Target -Message $Message
    }
}

function Get-WebConfigFact {
    param([hashtable]$Run)
    $State = Get-WebConfigState -Run $Run -Target $Run.Here.Fqdn
    return [ordered]@{
        server = $Run.Here.Fqdn
        path = $Run.Config.Path
        sha256 = $State.Sha256
        thumbprint = $State.IMCertificateThumbprint
        serverName = $State.IMServerName
        poolAnswersOn5061 = Test-TcpPort -HostName $Run.Plan.PoolFqdn -Port 5061
    }
}
`;

const change = ps`
function Initialize-WebConfig {
    param([hashtable]$Run, [hashtable]$Item, $Entry)
    # Computed before anything is written, so that the record can say what the file is going to be.
    $File = $Run.Config
    $Item.Bytes = Get-EditedByte -File $File -Wanted $Item.Desired
    $Item.Desired['Sha256'] = Get-Sha256 -Bytes $Item.Bytes
    $null = Save-Backup -Run $Run -Bytes $File.Bytes
    if ($null -eq $Entry) { return $Item.Present }
    if (@($Entry.Prior.Sha256, $Entry.Intended.Sha256) -contains $File.Sha256) { return $Entry.Prior }
    # Someone, perhaps a Cumulative Update, wrote the file since the first run: undo must bring back the first values
    # without bringing back the rest of an outdated file.
    $Base = Get-EditedByte -File $File -Wanted $Entry.Prior
    $Prior = [ordered]@{}
    foreach ($Name in $Entry.Prior.Keys) { $Prior[$Name] = $Entry.Prior[$Name] }
    $Prior['Sha256'] = Save-Backup -Run $Run -Bytes $Base
    return $Prior
}

function Set-WebConfig {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    # Microsoft: add the keys IMCertificateThumbprint and IMServerName under appSettings in web.config.
    if ($PSCmdlet.ShouldProcess($Run.Config.Path, 'Set IMCertificateThumbprint and IMServerName')) {
        Save-ConfigFile -Path $Run.Config.Path -Bytes $Item.Bytes -Expected $Item.Present.Sha256
    }
}

function Test-WebConfigUndo {
    param([hashtable]$Run, [hashtable]$Item)
    $Message = ''
    if ([System.IO.File]::GetAttributes($Run.Config.Path) -band [System.IO.FileAttributes]::ReadOnly) {
        $Message = 'The file ' + $Run.Config.Path + ' is read-only.'
    } elseif (-not $Run.Given.KeysOnly) {
        $Path = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Item.Entry.Prior.Sha256 + '.config')
        if (-not (Test-Backup -Path $Path -Sha256 $Item.Entry.Prior.Sha256)) {
            $Message = 'The backup ' + $Path + ' is missing or damaged. With -KeysOnly just the two keys are put back.'
        }
    }
    if ($Message) { Add-Finding -Run $Run -Kind 'refused' -Step $Item.Step.Id -Target $Item.Target -Message $Message }
}

function Format-ChangedLine {
    param([string]$Mark, [string[]]$Line, [int]$First, [int]$Last)
    $Shown = [Math]::Min($Last, $First + 9)
    for ($Index = $First; $Index -le $Shown; $Index++) {
        $Text = $Line[$Index].TrimEnd() -replace '\t', ' ' -replace '\p{C}', '?'
        $Mark + ' ' + ($Index + 1) + ': ' + $Text.Substring(0, [Math]::Min(160, $Text.Length))
    }
    if ($Last -gt $Shown) { $Mark + ' and ' + ($Last - $Shown) + ' more lines' }
}

function Get-WebConfigDifference {
    param([hashtable]$Run, [hashtable]$Item)
    $Advice = ' With -KeysOnly just the two keys are put back.'
    $Path = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Item.Entry.Prior.Sha256 + '.config')
    if (-not (Test-Backup -Path $Path -Sha256 $Item.Entry.Prior.Sha256)) { return $Advice }
    $Backup = Read-ConfigFile -Path $Path
    $Old = @((Edit-AppSetting -Text $Backup.Text -Wanted $Item.Entry.Intended) -split '\n')
    $New = @($Run.Config.Text -split '\n')
    $Head = 0
    while ($Head -lt $Old.Count -and $Head -lt $New.Count -and $Old[$Head] -ceq $New[$Head]) { $Head++ }
    $Tail = 0
    $Most = [Math]::Min($Old.Count, $New.Count) - $Head
    while ($Tail -lt $Most -and $Old[$Old.Count - 1 - $Tail] -ceq $New[$New.Count - 1 - $Tail]) { $Tail++ }
    $Lines = @(Format-ChangedLine -Mark '-' -Line $Old -First $Head -Last ($Old.Count - $Tail - 1))
    $Lines += @(Format-ChangedLine -Mark '+' -Line $New -First $Head -Last ($New.Count - $Tail - 1))
    $Text = [string]::Join([Environment]::NewLine, [string[]]$Lines)
    return ($Advice + ' What the change left (-) and what is there now (+):' + [Environment]::NewLine + $Text)
}

function Restore-WebConfig {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([hashtable]$Run, [hashtable]$Item)
    $File = $Run.Config
    $Sha256 = $Item.Entry.Prior.Sha256
    if ($File.Sha256 -eq $Item.Entry.Intended.Sha256 -and -not $Run.Given.KeysOnly) {
        $Backup = [System.IO.Path]::Combine($Run.Directory, 'backup-' + $Sha256 + '.config')
        $Bytes = [System.IO.File]::ReadAllBytes($Backup)
        if ((Get-Sha256 -Bytes $Bytes) -ne $Sha256) { throw ('The backup is damaged: ' + $Backup) }
    } else {
        $Bytes = Get-EditedByte -File $File -Wanted $Item.Entry.Prior
    }
    if ($PSCmdlet.ShouldProcess($File.Path, 'Put web.config back')) {
        Save-ConfigFile -Path $File.Path -Bytes $Bytes -Expected $File.Sha256
    }
}
`;

export const step = defineStep({
  id: "owa-web-config",
  title: "Write the two instant messaging keys into web.config",
  why: "Outlook Web App learns from these keys which pool to connect to and which certificate to show. Every Cumulative Update replaces the file, so this step is the one to run again.",
  phase: "configuration",
  place: "mailbox-server",
  who: "Local administrator of each Mailbox server",
  impact: "user-visible-outage",
  minutes: { once: 0, each: 3 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "Add IMCertificateThumbprint and IMServerName under appSettings on the back-end servers only.",
    },
    { title: "Exchange 2013 Cumulative Updates", says: "Customised web.config files are replaced by an update." },
  ],
  skip: (topology) =>
    topology.mailboxServers.length === 0 ? "Turning instant messaging off leaves web.config as it is." : undefined,
  targets: (topology) =>
    topology.mailboxServers.map((server) => ({
      name: server.fqdn,
      change: `set IMServerName to ${topology.poolFqdn ?? ""} and IMCertificateThumbprint to ${server.thumbprint}`,
    })),
  documentedCommands: (topology) =>
    topology.mailboxServers.flatMap((server) => [
      `<add key="IMCertificateThumbprint" value="${server.thumbprint}"/>`,
      `<add key="IMServerName" value="${topology.poolFqdn ?? ""}"/>`,
    ]),
  undo: () => ({
    kind: "script",
    summary: "Put the file back byte for byte if nobody changed it since; with -KeysOnly just the two keys.",
  }),
  checklist: () => [
    {
      id: "web-config-after-update",
      when: "after",
      where: "Your update procedure for Exchange",
      action:
        "Note that mailbox-server/Set-OwaImConfig.ps1 is to be run on each Mailbox server after every Cumulative Update.",
      expected: "The note stands in the procedure.",
      ifDifferent: "Without it instant messaging stops at the next update.",
    },
    {
      id: "pool-answers",
      when: "after",
      where: "Each Mailbox server, command prompt",
      action: "Look whether Outlook Web App holds a connection to the pool.",
      command: "netstat -ano | findstr :5061",
      expected: "A line ESTABLISHED to the address of the pool, after somebody signed in.",
      ifDifferent: "Ask the network team for TCP 5061 from each Mailbox server to the pool.",
    },
  ],
  script: () => ({
    read,
    change,
    row: {
      check: "Test-WebConfig",
      read: "Get-WebConfigState",
      fact: "Get-WebConfigFact",
      prepare: "Initialize-WebConfig",
      apply: "Set-WebConfig",
      undo: "Restore-WebConfig",
      undoCheck: "Test-WebConfigUndo",
      difference: "Get-WebConfigDifference",
      owes: "recycle-app-pool",
    },
    needs: { read: [], change: [] },
  }),
  literals: (topology) => ({ PoolFqdn: topology.poolFqdn ?? "" }),
});
