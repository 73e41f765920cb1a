<#
.SYNOPSIS
    Collects what Exchange knows: servers, databases, OWA, Unified Messaging, certificates and overrides.
    Changes nothing, and needs no plan.
.DESCRIPTION
    Run it in the Exchange Management Shell, on any server that has it.
    It writes one facts file. Drop that file on any page of the wizard: it fills in the answers.
.PARAMETER LogDirectory
    Folder for the facts file; by default %ProgramData%\OwaIm.
.EXAMPLE
    .\exchange\Get-ExchangeFacts.ps1
.NOTES
    OWA IM Deployment Wizard 0.1.0. Exit codes: 0 facts written; 1 unexpected; 2 wrong place, rights or library.
#>

[CmdletBinding()]
param(
    [string]$LogDirectory
)
if ($PSVersionTable.PSVersion.Major -lt 3) {
    Write-Warning -Message 'This is Windows PowerShell 2.0: install 3.0 or later (WMF). Nothing was changed.'
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}

$Plan = [ordered]@{ RecordsDirectory = [System.IO.Path]::Combine([string]$env:ProgramData, 'OwaIm') }
$Kinds = @{}

# ---- What is read ----
# No part changes a setting. Where the commands in Needs are there, Fact reads: its answer is an entry of the facts
# file. What cannot be read is an entry with the reason.
$Steps = @()


# One entry for each of the Exchange servers: what the block answers for it as a list, or why it could not be read.
function Get-ServerFact {
    param($Servers, [string]$Name, [scriptblock]$Block)
    if ($null -eq $Servers) { throw 'The list of Exchange servers could not be read.' }
    $Entries = @()
    foreach ($Server in $Servers) {
        $Entry = [ordered]@{ server = $Server }
        try { $Entry[$Name] = [object[]]@(& $Block $Server) }
        catch { $Entry['error'] = $_.Exception.Message }
        $Entries += $Entry
    }
    return [ordered]@{ servers = [object[]]$Entries }
}

# ---- Servers: later facts ask one server of this list after the other ----
$Steps += @{
    Id = 'exchange-servers'
    Title = 'Exchange servers'
    Role = 'View-Only Organization Management'
    Needs = 'Get-ExchangeServer'
    Fact = {
        $Text = 'Name', 'Fqdn', 'AdminDisplayVersion', 'ServerRole', 'Edition', 'Site'
        $Flag = 'IsMailboxServer', 'IsClientAccessServer', 'IsUnifiedMessagingServer'
        $Servers = @()
        foreach ($One in @(Get-ExchangeServer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Servers += Select-OwaImFact -InputObject $One -Text $Text -Flag $Flag
        }
        # Edge Transport servers have none of what is asked later, and cannot be asked from here.
        $Inside = @($Servers | Where-Object { $_['serverRole'] -notmatch '\bEdge\b' -and $_['fqdn'] })
        $Run['Inside'] = [string[]]@($Inside | ForEach-Object { $_['fqdn'] })
        $ClientAccess = @($Inside | Where-Object { $_['isClientAccessServer'] -ne $false })
        $Run['ClientAccess'] = [string[]]@($ClientAccess | ForEach-Object { $_['fqdn'] })
        [ordered]@{ servers = [object[]]$Servers }
    }
}

# ---- Mailbox servers and databases: where a database can be active, OWA of its users runs there ----
$Steps += @{
    Id = 'mailbox-servers'
    Title = 'Mailbox servers'
    Role = 'View-Only Organization Management'
    Needs = 'Get-MailboxServer'
    Fact = {
        $Text = 'Name', 'DatabaseAvailabilityGroup', 'DatabaseCopyAutoActivationPolicy'
        $Found = @(Get-MailboxServer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | ForEach-Object { Select-OwaImFact -InputObject $_ -Text $Text })
        [ordered]@{ servers = [object[]]$Found }
    }
}
$Steps += @{
    Id = 'databases'
    Title = 'Mailbox databases'
    Role = 'View-Only Organization Management'
    Needs = 'Get-MailboxDatabase'
    Fact = {
        $Kept = @{ Text = 'Name'; Flag = 'Recovery'; Leaf = 'Servers' }
        $Found = @(Get-MailboxDatabase -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | ForEach-Object { Select-OwaImFact -InputObject $_ @Kept })
        [ordered]@{ databases = [object[]]$Found }
    }
}

# ---- OWA: virtual directories server by server, so that one that is down hides no other; policies ----
$Steps += @{
    Id = 'owa-virtual-directories'
    Title = 'OWA virtual directories'
    Role = 'View-Only Organization Management'
    Needs = 'Get-OwaVirtualDirectory'
    Fact = {
        $Text = @('Identity', 'Name', 'InstantMessagingType', 'InstantMessagingServerName')
        $Text += 'InstantMessagingCertificateThumbprint'
        Get-ServerFact -Servers $Run['ClientAccess'] -Name 'directories' -Block {
            param($Server)
            $Found = @(Get-OwaVirtualDirectory -Server $Server -ErrorAction Stop | Where-Object { $null -ne $_ })
            foreach ($One in $Found) { Select-OwaImFact -InputObject $One -Text $Text -Flag 'InstantMessagingEnabled' }
        }
    }
}
$Steps += @{
    Id = 'owa-mailbox-policies'
    Title = 'OWA mailbox policies'
    Role = 'View-Only Organization Management'
    Needs = 'Get-OwaMailboxPolicy'
    Fact = {
        $Text, $Flag = @('Name', 'InstantMessagingType'), @('IsDefault', 'InstantMessagingEnabled')
        $Found = @(Get-OwaMailboxPolicy -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | ForEach-Object { Select-OwaImFact -InputObject $_ -Text $Text -Flag $Flag })
        [ordered]@{ policies = [object[]]$Found }
    }
}

# ---- Unified Messaging: Lync discovers a server in a SIP URI dial plan. 2010 has UM servers; 2019 and later none ----
$Steps += @{
    Id = 'dial-plans'
    Title = 'Dial plans'
    Role = 'UM Management or View-Only Organization Management'
    Needs = 'Get-UMDialPlan'
    Fact = {
        $Found = @(Get-UMDialPlan -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | ForEach-Object { Select-OwaImFact -InputObject $_ -Text 'Name', 'URIType' })
        [ordered]@{ dialPlans = [object[]]$Found }
    }
}
$Steps += @{
    Id = 'um-services'
    Title = 'UM services and their dial plans'
    Role = 'UM Management or View-Only Organization Management'
    Fact = {
        try { $Found = @(Get-UMService -ErrorAction Stop) }
        catch [System.Management.Automation.CommandNotFoundException] { $Found = @(Get-UMServer -ErrorAction Stop) }
        $Kept = @{ Text = @('Name', 'UMStartupMode'); Leaf = 'DialPlans' }
        $Found = @($Found | Where-Object { $null -ne $_ } | ForEach-Object { Select-OwaImFact -InputObject $_ @Kept })
        [ordered]@{ services = [object[]]$Found }
    }
}
$Steps += @{
    Id = 'um-call-routers'
    Title = 'UM Call Routers and their dial plans'
    Role = 'UM Management or View-Only Organization Management'
    Needs = 'Get-UMCallRouterSettings'
    Fact = {
        Get-ServerFact -Servers $Run['ClientAccess'] -Name 'settings' -Block {
            param($Server)
            $Found = @(Get-UMCallRouterSettings -Server $Server -ErrorAction Stop | Where-Object { $null -ne $_ })
            foreach ($One in $Found) { Select-OwaImFact -InputObject $One -Text 'UMStartupMode' -Leaf 'DialPlans' }
        }
    }
}

# ---- Certificates of each server ----
$Steps += @{
    Id = 'exchange-certificates'
    Title = 'Certificates of the Exchange servers'
    Role = 'View-Only Organization Management'
    Needs = 'Get-ExchangeCertificate'
    Fact = {
        Get-ServerFact -Servers $Run['Inside'] -Name 'certificates' -Block {
            param($Server)
            $Found = @(Get-ExchangeCertificate -Server $Server -ErrorAction Stop | Where-Object { $null -ne $_ })
            foreach ($One in $Found) {
                $Shown = $One
                # A shell without Exchange's assemblies may have the bytes of a certificate and nothing that is in them.
                if (-not (Get-OwaImText -InputObject $One -Name 'Thumbprint')) {
                    $Shown = [System.Security.Cryptography.X509Certificates.X509Certificate2][byte[]]$One.RawData
                }
                $Text = 'Thumbprint', 'SerialNumber', 'Subject', 'Issuer'
                $Entry = Select-OwaImFact -InputObject $Shown -Text $Text -Time 'NotBefore', 'NotAfter'
                $More = @{ Text = @('Services', 'Status'); Flag = @('IsSelfSigned', 'HasPrivateKey') }
                $More = Select-OwaImFact -InputObject $One @More -List 'CertificateDomains'
                foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
                $Entry
            }
        }
    }
}

# ---- Setting overrides: from Exchange 2016 on they say what web.config said before. Not who made them, nor why ----
$Steps += @{
    Id = 'setting-overrides'
    Title = 'Setting overrides'
    Role = 'Organization Management'
    Needs = 'Get-SettingOverride'
    Fact = {
        $Text = 'Name', 'ComponentName', 'SectionName', 'Status', 'MinVersion', 'MaxVersion'
        $List = 'Parameters', 'Server'
        $Found = @(Get-SettingOverride -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | ForEach-Object { Select-OwaImFact -InputObject $_ -Text $Text -List $List })
        [ordered]@{ overrides = [object[]]$Found }
    }
}

# ---- Main: the library is checked, then called ----
$About = @{
    Name = 'Get-ExchangeFacts'; Record = 'Get-ExchangeFacts'; Mode = 'discover'; Place = 'exchange'
    Shell = 'Exchange Management Shell'
    Library = 'fff48c9802bf49f48a210efa2d4bfa594f00ca4ec8b35b5c4e303dd855759d95'
}
$Given = @{ LogDirectory = $LogDirectory }
if ($MyInvocation.InvocationName -eq '.') {
    return (Write-Warning -Message 'Start this script by its path. Dot-sourced it does nothing.')
}
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$WarningPreference = 'Continue'
$PSDefaultParameterValues = @{}
$Library = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'OwaIm.psm1'))
$Sha256 = 'missing'
if ([System.IO.File]::Exists($Library)) {
    # A signature at the end does not count. Latin-1 keeps every byte.
    $Latin = [System.Text.Encoding]::GetEncoding(28591)
    $Text = $Latin.GetString([System.IO.File]::ReadAllBytes($Library))
    $Text = $Text -replace ('\s+# SIG # ' + 'Begin signature block(\r\n#[^\r\n]*)+\s*\z'), ([string][char]13 + [char]10)
    $Hash = [System.Security.Cryptography.SHA256]::Create().ComputeHash($Latin.GetBytes($Text))
    $Sha256 = [System.BitConverter]::ToString($Hash).Replace('-', '').ToLowerInvariant()
}
try {
    if ($Sha256 -ne $About.Library) { throw ('it is ' + $Sha256 + ', not ' + $About.Library + '.') }
    $Name = [System.Management.Automation.WildcardPattern]::Escape($Library)
    Import-Module -Name $Name -Force -DisableNameChecking -ErrorAction Stop
} catch {
    $Advice = ' Copy the whole folder of the bundle; unblock or sign its files. Nothing was changed.'
    Write-Warning -Message ('The library ' + $Library + ' cannot be used: ' + $_.Exception.Message + $Advice)
    exit 2
}
$Run = @{ Plan = $Plan; Kinds = $Kinds; Steps = $Steps; About = $About; Given = $Given; Cmdlet = $PSCmdlet }
Invoke-OwaIm -Call $Run
exit $Run.ExitCode
