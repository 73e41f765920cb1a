function Get-CsSite {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity)
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Rows $Lync['sites'] -Kind 'Site' -Identity $Identity -Key { "Site:$($args[0]['SiteId'])" })) {
        $SiteId = $Row['SiteId']
        if ($Lync['objects']) { $SiteId = "Site:$SiteId" }
        New-LyncObject -Type 'Site' -Property ([ordered]@{
                Identity = "Site:$($Row['SiteId'])"; SiteId = $SiteId; DisplayName = $Row['DisplayName']
            })
    }
}

# A sentence, whose number alone is the same in every language.
function Get-CsServerVersion {
    [CmdletBinding()]
    param()
    Assert-LyncRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    'Microsoft Lync Server 2013 (5.0.8308.0): Der Volumenlizenzschluessel ist installiert.'
}

# Pools of the topology, and the trusted pools, which are pools with a service of another kind.
function Get-PoolRow {
    $Lync['pools']
    foreach ($Row in $Lync['trustedPools']) {
        @{
            Fqdn = $Row['Fqdn']; SiteId = $Row['SiteId'] -replace '^site:'; Computers = $Row['Computers']
            Services = @("TrustedApplicationPool:$($Row['Fqdn'])") + @($Row['OtherServices'] | Where-Object { $_ })
        }
    }
}

# -Site takes the display name, unlike New-CsTrustedApplicationPool.
function Get-CsPool {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$Site)
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Rows @(Get-PoolRow) -Kind 'Pool' -Identity $Identity -Key { $args[0]['Fqdn'] })) {
        $Place = @($Lync['sites'] | Where-Object { $_['SiteId'] -eq $Row['SiteId'] })[0]
        if ($Site -and $Place['DisplayName'] -ne $Site) { continue }
        New-LyncObject -Type 'Pool' -Property ([ordered]@{
                Identity = $Row['Fqdn']; Fqdn = $Row['Fqdn']; Services = [string[]]$Row['Services']
                Computers = ConvertTo-ComputerList -Name $Row['Computers']; BackCompatSite = $null; Site = "Site:$($Row['SiteId'])"
            })
    }
}

# What stands in the way before anything is changed.
function Get-PublishProblem {
    param([string]$Report)
    if ($Lync['refusesRemote'] -and $Host.Name -eq 'ServerRemoteHost') { return 'This cmdlet cannot run in a remote session.' }
    if ($Report -and -not [IO.Directory]::Exists([IO.Path]::GetDirectoryName($Report))) { return "Could not find a part of the path '$Report'." }
}

# Publishes everything that is pending, whoever made it.
function Enable-CsTopology {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([string]$GlobalCatalog, [string]$GlobalSettingsDomainController, [bool]$SkipPrepareCheck, [string]$Report, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    $Problem = Get-PublishProblem -Report $Report
    if ($Problem) { $PSCmdlet.ThrowTerminatingError((New-LabError -Message $Problem -Id 'CannotEnableTopology')) }
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess('topology', 'Enable-CsTopology')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        # A copy: what changes after this is pending again.
        $Now = [ordered]@{ trustedPools = $Lync['trustedPools']; trustedApplications = $Lync['trustedApplications'] }
        $Lync['published'] = Copy-LabValue -Value $Now
        $Lync['publishes'] = $Lync['publishes'] + 1
        Clear-LabCounter -Pattern 'replication-*'
        if ($Report) { [IO.File]::WriteAllText($Report, '<html><head><title>Enable-CsTopology</title></head><body>Erfolgreich</body></html>') }
        foreach ($Text in $Lync['publishWarnings']) { $PSCmdlet.WriteWarning($Text) }
    }
}

function Get-CsTopology {
    [CmdletBinding()]
    param([switch]$AsXml, [switch]$LocalStore)
    Assert-LyncRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    if (-not $AsXml) { return New-LyncObject -Type 'Topology' -Property ([ordered]@{ Sites = @(Get-CsSite) }) }
    $Document = [xml]'<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" />'
    foreach ($Pool in @($Lync['pools']) + @($Lync['trustedPools'])) {
        $Cluster = $Document.CreateElement('Cluster', $Document.DocumentElement.NamespaceURI)
        $Cluster.SetAttribute('Fqdn', $Pool['Fqdn'])
        $null = $Document.DocumentElement.AppendChild($Cluster)
    }
    # A live object whose ToString gives the text; the type adapter for XmlDocument would give its type name.
    return New-TextObject -Text $Document.OuterXml -Property @{ Name = 'Topology' }
}

function Get-CsUser {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$Filter, [string]$DomainController)
    $Key = { $args[0]['SipAddress'], ($args[0]['SipAddress'] -replace '^sip:'), $args[0]['UserPrincipalName'], $args[0]['DisplayName'] }
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Rows $Lync['users'] -Kind 'User' -Identity $Identity -Key $Key)) {
        New-LyncObject -Type 'User' -Property $Row
    }
}
