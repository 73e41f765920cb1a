# Real cmdlets obey the caller's preference variables. A function of a module doesn't see them, so each asks the
# caller's session state.

function Get-CallerPreference {
    param($Cmdlet, [string]$Name)
    return $Cmdlet.SessionState.PSVariable.GetValue($Name)
}

function Write-Output {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)]
        [AllowNull()][AllowEmptyCollection()]$InputObject,
        [switch]$NoEnumerate
    )
    process { $PSCmdlet.WriteObject($InputObject, -not $NoEnumerate) }
}

function Write-Warning {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)][AllowEmptyString()][string]$Message)
    process {
        if (-not $PSBoundParameters.ContainsKey('WarningAction')) {
            $WarningPreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'WarningPreference'
        }
        $PSCmdlet.WriteWarning($Message)
    }
}

function Write-Verbose {
    [CmdletBinding()]
    param([Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)][AllowEmptyString()][string]$Message)
    process {
        if (-not $PSBoundParameters.ContainsKey('Verbose')) {
            $VerbosePreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'VerbosePreference'
        }
        $PSCmdlet.WriteVerbose($Message)
    }
}

function Write-Error {
    [CmdletBinding(DefaultParameterSetName = 'NoException')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true, ParameterSetName = 'NoException')]
        [AllowNull()][AllowEmptyString()][string]$Message,
        [Parameter(Mandatory = $true, ParameterSetName = 'ErrorRecord')][System.Management.Automation.ErrorRecord]$ErrorRecord,
        [System.Management.Automation.ErrorCategory]$Category = 'NotSpecified',
        [string]$ErrorId = 'Microsoft.PowerShell.Commands.WriteErrorException',
        [object]$TargetObject
    )
    process {
        if (-not $PSBoundParameters.ContainsKey('ErrorAction')) {
            $ErrorActionPreference = Get-CallerPreference -Cmdlet $PSCmdlet -Name 'ErrorActionPreference'
        }
        if ($null -eq $ErrorRecord) {
            $Cause = [System.Exception]::new($Message)
            $ErrorRecord = [System.Management.Automation.ErrorRecord]::new($Cause, $ErrorId, $Category, $TargetObject)
        }
        $PSCmdlet.WriteError($ErrorRecord)
    }
}

function Write-Progress {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Activity,
        [Parameter(Position = 1)][string]$Status = 'Processing',
        [int]$PercentComplete = -1,
        [switch]$Completed
    )
    $Record = [System.Management.Automation.ProgressRecord]::new(0, $Activity, $Status)
    $Record.PercentComplete = $PercentComplete
    if ($Completed) { $Record.RecordType = 'Completed' }
    $PSCmdlet.WriteProgress($Record)
}
