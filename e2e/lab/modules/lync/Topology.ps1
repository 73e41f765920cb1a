function Get-CsSite {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity)
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Table 'sites' -Kind 'Site' -Identity $Identity -Key { "Site:$($args[0]['SiteId'])" })) {
        $SiteId = $Row['SiteId']
        if ($Lync['objects']) { $SiteId = "Site:$SiteId" }
        New-LyncObject -Type 'Site' -Property ([ordered]@{
                Identity = "Site:$($Row['SiteId'])"; SiteId = $SiteId; DisplayName = $Row['DisplayName']
            })
    }
}

# -Site takes the display name, unlike New-CsTrustedApplicationPool.
function Get-CsPool {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$Site)
    $Rows = Select-LyncRow -Cmdlet $PSCmdlet -Table 'pools' -Kind 'Pool' -Identity $Identity -Key { $args[0]['Fqdn'] }
    foreach ($Row in $Rows) {
        $Place = @($Lync['sites'] | Where-Object { $_['SiteId'] -eq $Row['SiteId'] })[0]
        if ($Site -and $Place['DisplayName'] -ne $Site) { continue }
        New-LyncObject -Type 'Pool' -Property ([ordered]@{
                Identity = $Row['Fqdn']; Fqdn = $Row['Fqdn']; Services = [string[]]$Row['Services']
                Computers = ConvertTo-ComputerList -Name $Row['Computers']; BackCompatSite = $null; Site = "Site:$($Row['SiteId'])"
            })
    }
}

# Publishes everything that is pending, whoever made it.
function Enable-CsTopology {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param([string]$GlobalCatalog, [string]$GlobalSettingsDomainController, [bool]$SkipPrepareCheck, [string]$Report, [switch]$Force)
    Assert-LyncRight -Cmdlet $PSCmdlet
    if ($Force) { $ConfirmPreference = 'None' }
    if (-not $PSCmdlet.ShouldProcess('topology', 'Enable-CsTopology')) { return }
    Invoke-LabChange -Cmdlet $PSCmdlet -Change {
        # A copy: what changes after this is pending again.
        $Now = [ordered]@{ trustedPools = $Lync['trustedPools']; trustedApplications = $Lync['trustedApplications'] }
        $Lync['published'] = Copy-LabValue -Value $Now
        $Lync['publishes'] = $Lync['publishes'] + 1
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
    $Answer = [pscustomobject]@{ Name = 'Topology' }
    $Answer.PSObject.Methods.Add([psscriptmethod]::new('ToString', [scriptblock]::Create("'" + $Document.OuterXml.Replace("'", "''") + "'")))
    return $Answer
}

function Get-CsManagementStoreReplicationStatus {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$ReplicaFqdn, [switch]$CentralManagementStoreStatus)
    Assert-LyncRight -Cmdlet $PSCmdlet
    Add-LabRead -Cmdlet $PSCmdlet
    foreach ($Pool in $Lync['pools']) {
        foreach ($Computer in $Pool['Computers']) {
            if ($ReplicaFqdn -and $ReplicaFqdn -ne $Computer) { continue }
            New-LyncObject -Type 'ReplicationStatus' -Property ([ordered]@{
                    UpToDate = $Lync['upToDate']; ReplicaFqdn = $Computer; LastStatusReport = [datetime]::UtcNow; ProductVersion = '5.0.8308.0'
                })
        }
    }
}

function Get-CsUser {
    [CmdletBinding()]
    param([Parameter(Position = 0)][string]$Identity, [string]$Filter, [string]$DomainController)
    $Key = { $args[0]['SipAddress'], ($args[0]['SipAddress'] -replace '^sip:'), $args[0]['UserPrincipalName'], $args[0]['DisplayName'] }
    foreach ($Row in (Select-LyncRow -Cmdlet $PSCmdlet -Table 'users' -Kind 'User' -Identity $Identity -Key $Key)) {
        New-LyncObject -Type 'User' -Property $Row
    }
}
