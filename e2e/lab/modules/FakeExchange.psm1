# Cmdlets of the Exchange Management Shell on a stateful fake. That shell is implicit remoting: results are property bags
# or live objects (exchange/Remoting.ps1), preferences of the script do not arrive. Each change asks with high impact, so that a script without -Confirm:$false is caught asking.

param([hashtable]$Lab)

Set-StrictMode -Version 2
Import-Module -Name ([IO.Path]::Combine($PSScriptRoot, 'LabState.psm1')) -ArgumentList $Lab

$Exchange = Get-LabState -Part 'exchange'

function Assert-ExchangeRight {
    param($Cmdlet)
    $Name = $Cmdlet.MyInvocation.MyCommand.Name
    if ($Exchange['accessDenied'] -contains $Name) {
        $Message = "Sie besitzen nicht die erforderlichen Rechte: $Name"
        $Cmdlet.ThrowTerminatingError((New-LabError -Message $Message -Id "AccessDenied,$Name" -Category 'PermissionDenied'))
    }
}

# The server's error does not end the script by itself, unless -ErrorAction Stop is given to the very call.
function Write-RemoteNotFound {
    param($Cmdlet, [string]$Identity)
    $Message = "The operation couldn't be performed because object '$Identity' couldn't be found on 'dc1.litwareinc.com'."
    $Cmdlet.WriteError((New-LabError -Message $Message -Id "ManagementObjectNotFound,$($Cmdlet.MyInvocation.MyCommand.Name)" -Category 'ObjectNotFound' -Target $Identity))
}

# An identity that is empty or null means everything. That is how the real cmdlets are.
function Select-ExchangeRow {
    param($Cmdlet, [string]$Table, [string]$Identity, [scriptblock]$Key)
    if (-not $Identity) { return $Exchange[$Table] }
    $Found = @($Exchange[$Table] | Where-Object { (& $Key $_) -contains $Identity })
    if ($Found.Count -eq 0) { Write-RemoteNotFound -Cmdlet $Cmdlet -Identity $Identity }
    return $Found
}

$ServerKey = { $args[0]['Name'], $args[0]['Fqdn'] }

function Find-ExchangeServer {
    param([string]$Name)
    return @($Exchange['servers'] | Where-Object { $_['Name'] -eq $Name -or $_['Fqdn'] -eq $Name })[0]
}

foreach ($File in 'Remoting', 'Server', 'Certificate', 'Database', 'OwaVirtualDirectory', 'OwaMailboxPolicy', 'UnifiedMessaging', 'Mailbox', 'EventLogLevel', 'SettingOverride') {
    . ([IO.Path]::Combine($PSScriptRoot, 'exchange', $File + '.ps1'))
}

$Known = @(
    'Get-MailboxServer', 'Get-MailboxDatabase', 'Get-EventLogLevel', 'Set-EventLogLevel', 'Get-SettingOverride'
    'New-SettingOverride', 'Set-SettingOverride', 'Remove-SettingOverride', 'Get-ExchangeDiagnosticInfo'
    'Get-ExchangeServer', 'Get-ExchangeCertificate', 'Get-ServerHealth', 'Get-OwaVirtualDirectory', 'Set-OwaVirtualDirectory'
    'Get-OwaMailboxPolicy', 'Set-OwaMailboxPolicy', 'Get-UMDialPlan', 'Get-UMService', 'Set-UMService'
    'Get-UMCallRouterSettings', 'Set-UMCallRouterSettings', 'Get-UMServer', 'Get-Mailbox', 'Get-CASMailbox'
)
Export-ModuleMember -Function @($Known | Where-Object { $Exchange['withheld'] -notcontains $_ })
