# Setting overrides, and what each server makes of them. A server keeps a list that is as old as its last refresh: it is a
# file beside the counters, since it is no part of what a change alters.

$OverrideType = 'Microsoft.Exchange.Data.Directory.SystemConfiguration.SettingOverride'

function Get-SettingOverride {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$DomainController)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    $Rows = @($Exchange['settingOverrides'] | Where-Object { $null -ne $_ })
    # A name that is missing means all of them, as an empty one does.
    if (@($Rows | Where-Object { $_['Name'] -eq $Identity }).Count -gt 0) { $Rows = @($Rows | Where-Object { $_['Name'] -eq $Identity }) }
    foreach ($Row in $Rows) {
        $Servers = $null
        if ($null -ne $Row['Server']) { $Servers = [System.Collections.ArrayList]@($Row['Server']) }
        New-ExchangeObject -Type $OverrideType -Property ([ordered]@{
                ComponentName = $Row['ComponentName']; SectionName = $Row['SectionName']; ModifiedBy = 'litware.example/Admins/Kim'
                Reason = $Row['Reason'] ?? 'Kim asked for it'; MinVersion = $Row['MinVersion']; MaxVersion = $Row['MaxVersion']; Server = $Servers
                Parameters = [System.Collections.ArrayList]@($Row['Parameters']); Name = $Row['Name']
                # That of the server to which this shell is connected, and so of none that a plan is about.
                Status = New-RemoteEnum -Type "${OverrideType}Status" -Text 'Accepted'
                AppId = 'EXO'; FlightName = $null; FixVersion = $null; IsFlight = $false; AdminDisplayName = ''
                Identity = New-DirectoryName -Text $Row['Name']
            })
    }
}

function Find-Override {
    param($Cmdlet, [string]$Name)
    $Rows = @($Exchange['settingOverrides'] | Where-Object { $null -ne $_ -and $_['Name'] -eq $Name })
    if ($Rows.Count -eq 0) { Write-RemoteNotFound -Cmdlet $Cmdlet -Identity $Name }
    return $Rows
}

function New-SettingOverride {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)][string]$Name, [Parameter(Mandatory = $true)][string]$Component,
        [Parameter(Mandatory = $true)][string]$Section, [Parameter(Mandatory = $true)][string[]]$Parameters,
        [Parameter(Mandatory = $true)][string]$Reason, [string[]]$Server, [string]$MinVersion, [string]$MaxVersion, [switch]$Force
    )
    Assert-ExchangeRight -Cmdlet $PSCmdlet
    if (@($Exchange['settingOverrides'] | Where-Object { $null -ne $_ -and $_['Name'] -eq $Name }).Count -gt 0) {
        $Message = "Active Directory operation failed on dc1.litwareinc.com. The object 'CN=$Name,CN=Setting Overrides' already exists."
        return $PSCmdlet.WriteError((New-LabError -Message $Message -Id 'ADObjectAlreadyExistsException,New-SettingOverride' -Target $Name))
    }
    if (-not $PSCmdlet.ShouldProcess($Name, 'New-SettingOverride')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Row = @{ Name = $Name; ComponentName = $Component; SectionName = $Section; Parameters = @($Parameters); Reason = $Reason }
        $Row['Server'] = $null
        if ($Server) { $Row['Server'] = @($Server) }
        $Exchange['settingOverrides'] = @(@($Exchange['settingOverrides'] | Where-Object { $null -ne $_ }) + @($Row))
    }
}

function Set-SettingOverride {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Identity, [Parameter(Mandatory = $true)][string[]]$Parameters,
        [Parameter(Mandatory = $true)][string]$Reason, [string[]]$Server, $MinVersion, $MaxVersion, [switch]$Force
    )
    Assert-ExchangeRight -Cmdlet $PSCmdlet
    $Rows = @(Find-Override -Cmdlet $PSCmdlet -Name $Identity)
    if ($Rows.Count -eq 0 -or -not $PSCmdlet.ShouldProcess($Identity, 'Set-SettingOverride')) { return }
    $Given = $PSBoundParameters
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Rows[0]['Parameters'] = @($Parameters)
        $Rows[0]['Reason'] = $Reason
        foreach ($Key in 'Server', 'MinVersion', 'MaxVersion') {
            if (-not $Given.ContainsKey($Key)) { continue }
            $Rows[0][$Key] = $Given[$Key]
            if (-not $Given[$Key]) { $Rows[0].Remove($Key) }
        }
        if (-not $Rows[0].Contains('Server')) { $Rows[0]['Server'] = $null }
    }
}

function Remove-SettingOverride {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([Parameter(Mandatory = $true, Position = 0)][string]$Identity)
    Assert-ExchangeRight -Cmdlet $PSCmdlet
    $Rows = @(Find-Override -Cmdlet $PSCmdlet -Name $Identity)
    if ($Rows.Count -eq 0 -or -not $PSCmdlet.ShouldProcess($Identity, 'Remove-SettingOverride')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        $Exchange['settingOverrides'] = @($Exchange['settingOverrides'] | Where-Object { $_['Name'] -ne $Identity })
    }
}

function ConvertTo-OverrideXml {
    param($Row)
    $Values = @($Row['Parameters'] | ForEach-Object { '<Parameter>' + [Security.SecurityElement]::Escape($_) + '</Parameter>' })
    $Status = 'Accepted'
    if ($Exchange['overrideStatus']) { $Status = $Exchange['overrideStatus'] }
    return "<SettingOverride><Name>$($Row['Name'])</Name><Reason>..</Reason><ModifiedBy>..</ModifiedBy>" +
        "<ComponentName>$($Row['ComponentName'])</ComponentName><SectionName>$($Row['SectionName'])</SectionName>" +
        "<Status>$Status</Status><Message>The override is synced.</Message><Parameters>$([string]::Join('', $Values))</Parameters></SettingOverride>"
}

# The directory may reach a server late: then it sees a change with the n-th refresh after it, or never.
function Test-Reached {
    param([string]$File, [string]$Text)
    if (-not $Exchange.Contains('overrideRefreshes')) { return $true }
    $Count = 0
    if ([IO.File]::Exists("$File.late")) {
        $Before = [IO.File]::ReadAllText("$File.late") -split ' ', 2
        if ($Before[1] -eq $Text) { $Count = [int]$Before[0] }
    }
    [IO.File]::WriteAllText("$File.late", "$($Count + 1) $Text")
    return $null -ne $Exchange['overrideRefreshes'] -and $Count -ge $Exchange['overrideRefreshes']
}

function Get-ExchangeDiagnosticInfo {
    [CmdletBinding()]
    param([string]$Server, [string]$Process, [string]$Component, [string]$Argument, [switch]$Unlimited)
    $Remote = Enter-ExchangeRead -Cmdlet $PSCmdlet
    $Known = Find-ExchangeServer -Name $Server
    if ($null -eq $Known) { return Write-RemoteNotFound -Cmdlet $PSCmdlet -Identity $Server }
    $File = [IO.Path]::Combine($Lab.Folder, 'counters', 'overrides-' + $Known['Name'])
    if ($Argument -eq 'Refresh') {
        $Mine = @($Exchange['settingOverrides'] | Where-Object {
                $null -ne $_ -and ($null -eq $_['Server'] -or @($_['Server'] | Where-Object { $Known['Name'] -like $_ }).Count -gt 0)
            })
        $Text = [OwaIm.Lab.LabJson]::Write($Mine)
        $Reached = @($Exchange['unreached']) -notcontains $Known['Name'] -and (Test-Reached -File $File -Text $Text)
        if ($Reached) { [IO.File]::WriteAllText($File, $Text) }
    }
    $Mine = @()
    if ([IO.File]::Exists($File)) { $Mine = @([OwaIm.Lab.LabJson]::Read([IO.File]::ReadAllText($File)) | Where-Object { $null -ne $_ }) }
    $Inside = "<Overrides Updated=""2026-03-08T15:53:46.2312858Z"" />"
    if ($Mine.Count -gt 0) {
        $Inside = '<Overrides Updated="2026-03-08T15:53:46.2312858Z">' + [string]::Join('', @($Mine | ForEach-Object { ConvertTo-OverrideXml -Row $_ })) + '</Overrides>'
    }
    if ($Argument -like 'Config*') {
        $Old = $Known['AdminDisplayVersion'] -match '15\.1 \(Build ([0-9]+)' -and [int]$Matches[1] -le 544
        $Tells = if ($Old) { 'Microsoft.Exchange.Directory.TopologyService' } else { 'MSExchangeMailboxAssistants' }
        if ($Process -ne $Tells) { throw "The process $Process tells nothing of OwaServer here." }
        $Values = @{ IMServerName = ''; IMCertificateThumbprint = '' }
        $Counts = @($Mine | Where-Object { $_['SectionName'] -eq 'IMSettings' -and -not $Exchange['overrideStatus'] })
        foreach ($Pair in @($Counts | ForEach-Object { $_['Parameters'] })) { $Values[$Pair.Split('=')[0]] = $Pair.Split('=')[1] }
        $Section = "<IMSettings><IMServerName>$($Values['IMServerName'])</IMServerName><IMCertificateThumbprint>$($Values['IMCertificateThumbprint'])</IMCertificateThumbprint></IMSettings>"
        if ($Exchange['withoutMessaging']) { $Section = '' }
        $Inside = "<Configuration><OwaServer>$Section</OwaServer></Configuration>"
    }
    New-ExchangeObject -Type 'Microsoft.Exchange.Management.Diagnostics.GetExchangeDiagnosticInfo' -Property ([ordered]@{
            Result = "<Diagnostics><ProcessInfo><id>4516</id><serverName>$($Known['Name'])</serverName></ProcessInfo><Components><VariantConfiguration>$Inside</VariantConfiguration></Components></Diagnostics>"
        })
}
