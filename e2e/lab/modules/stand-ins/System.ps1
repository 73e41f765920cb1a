# Windows is not here: a registry path, a certificate store, a service and an event log are simply not found. The fake
# Windows answers for them where a case has one.

function Write-NotFound {
    param($Cmdlet, [string]$Message, [string]$Id, $Target)
    $Cause = [System.Management.Automation.ItemNotFoundException]::new($Message)
    $Cmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($Cause, $Id, 'ObjectNotFound', $Target))
}

function Get-ItemProperty {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string[]]$LiteralPath, [Parameter(Position = 1)][string[]]$Name)
    Write-NotFound -Cmdlet $PSCmdlet -Message "Cannot find path '$LiteralPath' because it does not exist." -Target $LiteralPath `
        -Id 'PathNotFound,Microsoft.PowerShell.Commands.GetItemPropertyCommand'
}

function Get-ChildItem {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][string[]]$LiteralPath)
    foreach ($Path in $LiteralPath) {
        if ([IO.Directory]::Exists($Path)) {
            [IO.DirectoryInfo]::new($Path).GetFileSystemInfos()
        } else {
            Write-NotFound -Cmdlet $PSCmdlet -Message "Cannot find path '$Path' because it does not exist." -Target $Path `
                -Id 'PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand'
        }
    }
}

function Get-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0)][string[]]$Name)
    Write-NotFound -Cmdlet $PSCmdlet -Message "Cannot find any service with service name '$Name'." -Target $Name `
        -Id 'NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.GetServiceCommand'
}

function Get-WinEvent {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)][hashtable[]]$FilterHashtable, [long]$MaxEvents = -1)
    $Cause = [System.Exception]::new('No events were found that match the specified selection criteria.')
    $Id = 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand'
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($Cause, $Id, 'ObjectNotFound', $null))
}

# A script without a world need not wait either.
function Start-Sleep {
    [CmdletBinding(DefaultParameterSetName = 'Seconds')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ParameterSetName = 'Seconds')][double]$Seconds,
        [Parameter(Mandatory = $true, ParameterSetName = 'Milliseconds')][int]$Milliseconds
    )
}

$Transcript = @{ Path = $null }

function Stop-WithText {
    param($Cmdlet, [string]$Message)
    $Cause = [System.Management.Automation.PSInvalidOperationException]::new($Message)
    $Cmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($Cause, 'InvalidOperation', 'InvalidOperation', $null))
}

function Start-Transcript {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)][string]$LiteralPath,
        [switch]$Append,
        [switch]$Force,
        [switch]$NoClobber
    )
    # The real cmdlet obeys the caller's -WhatIf: a dry run without -WhatIf:$false leaves no transcript.
    if (-not $PSBoundParameters.ContainsKey('WhatIf')) {
        $WhatIfPreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'WhatIfPreference'
    }
    if (-not $PSCmdlet.ShouldProcess($LiteralPath, 'Start-Transcript')) { return }
    if ($null -ne $Transcript.Path) { Stop-WithText -Cmdlet $PSCmdlet -Message 'Transcription has already been started.' }
    $Head = "**********************`r`nPowerShell transcript start`r`n**********************`r`n"
    if ($Append) { [IO.File]::AppendAllText($LiteralPath, $Head) } else { [IO.File]::WriteAllText($LiteralPath, $Head) }
    $Transcript.Path = $LiteralPath
    "Transcript started, output file is $LiteralPath"
}

function Stop-Transcript {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param()
    # Newer PowerShell obeys the caller's preference here too; up to 5.1 there is not even the parameter.
    if (-not $PSBoundParameters.ContainsKey('WhatIf')) {
        $WhatIfPreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'WhatIfPreference'
    }
    if (-not $PSCmdlet.ShouldProcess('transcript', 'Stop-Transcript')) { return }
    if ($null -eq $Transcript.Path) { Stop-WithText -Cmdlet $PSCmdlet -Message 'The host is not currently transcribing.' }
    $Path = $Transcript.Path
    $Transcript.Path = $null
    [IO.File]::AppendAllText($Path, "**********************`r`nPowerShell transcript end`r`n**********************`r`n")
    "Transcript stopped, output file is $Path"
}
