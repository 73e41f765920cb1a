# Collects what Lync knows: version, sites, pools, trust, and the events about servers that it discovered.

# ---- Version ----
$Steps += @{
    Id = 'lync-version'
    Title = 'Version of Lync'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsServerVersion'
    Fact = {
        # The sentence is in the language of the server; the number in it is not.
        $Text = [string]@(Get-CsServerVersion -ErrorAction Stop)
        [ordered]@{ version = [regex]::Match($Text, '[0-9]+(\.[0-9]+){2,3}').Value; text = $Text }
    }
}

# ---- Sites: New-CsTrustedApplicationPool wants the SiteId, Get-CsPool the DisplayName ----
$Steps += @{
    Id = 'sites'
    Title = 'Sites'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsSite'
    Fact = {
        $Sites = @()
        foreach ($Site in @(Get-CsSite -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = Select-OwaImFact -InputObject $Site -Text 'Identity', 'SiteId', 'DisplayName'
            # Some shells show it with its kind in front.
            $Entry['siteId'] = $Entry['siteId'] -replace '^site:'
            $Sites += $Entry
        }
        [ordered]@{ sites = [object[]]$Sites }
    }
}

# ---- Pools: Front End pools and every other kind, with their computers and services ----
$Steps += @{
    Id = 'pools'
    Title = 'Pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsPool'
    Fact = {
        $Pools = @()
        foreach ($Pool in @(Get-CsPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = [ordered]@{ fqdn = Get-OwaImName -InputObject $Pool }
            $Entry['site'] = (Get-OwaImText -InputObject $Pool -Name 'Site') -replace '^site:'
            $More = Select-OwaImFact -InputObject $Pool -Leaf 'Computers' -List 'Services'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Pools += $Entry
        }
        [ordered]@{ pools = [object[]]$Pools }
    }
}

# ---- Trusted application pools: every property that it takes to make one again ----
$Steps += @{
    Id = 'trusted-pools'
    Title = 'Trusted application pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationPool'
    Fact = {
        $Flag = 'RequiresReplication', 'OutboundOnly', 'ThrottleAsServer', 'TreatAsAuthenticated'
        $Number = @('AudioPortStart', 'AudioPortCount', 'VideoPortStart', 'VideoPortCount')
        $Number += 'AppSharingPortStart', 'AppSharingPortCount'
        $Pools = @()
        foreach ($Pool in @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Entry = [ordered]@{ fqdn = Get-OwaImName -InputObject $Pool }
            $Entry['registrar'] = (Get-OwaImText -InputObject $Pool -Name 'Registrar') -replace '^Registrar:'
            $Entry['site'] = (Get-OwaImText -InputObject $Pool -Name 'SiteId', 'Site') -replace '^site:'
            $More = Select-OwaImFact -InputObject $Pool -Flag $Flag -Number $Number -List 'DependentServiceList'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Pools += $Entry
        }
        [ordered]@{ trustedPools = [object[]]$Pools }
    }
}

# ---- Computers of the trusted application pools ----
$Steps += @{
    Id = 'trusted-computers'
    Title = 'Computers of trusted application pools'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationComputer'
    Fact = {
        $Computers = @()
        foreach ($One in @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool = (Get-OwaImText -InputObject $One -Name 'Pool', 'PoolFqdn').Split(':')[-1]
            $Computers += [ordered]@{ fqdn = Get-OwaImName -InputObject $One; pool = $Pool }
        }
        [ordered]@{ trustedComputers = [object[]]$Computers }
    }
}

# ---- Trusted applications: port, protocol and old name cannot be seen anywhere else ----
$Steps += @{
    Id = 'trusted-applications'
    Title = 'Trusted applications'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplication'
    Fact = {
        $Applications = @()
        foreach ($One in @(Get-CsTrustedApplication -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            # <pool>/urn:application:<id>
            $Parts = ([string]$One.Identity).Split('/')
            $Entry = [ordered]@{ pool = $Parts[0]; applicationId = $Parts[-1] -replace '^urn:application:' }
            $More = Select-OwaImFact -InputObject $One -Text 'Protocol', 'LegacyApplicationName' -Number 'Port'
            foreach ($Name in $More.Keys) { $Entry[$Name] = $More[$Name] }
            $Applications += $Entry
        }
        [ordered]@{ trustedApplications = [object[]]$Applications }
    }
}

# ---- Endpoints of trusted pools that name a discovered server: no repair could bring them back ----
$Steps += @{
    Id = 'trusted-endpoints'
    Title = 'Trusted application endpoints of discovered servers'
    Role = 'CsViewOnlyAdministrator'
    Needs = 'Get-CsTrustedApplicationEndpoint', 'Get-CsTrustedApplicationPool', 'Get-CsTrustedApplicationComputer'
    Fact = {
        $All = @(Get-CsTrustedApplicationComputer -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Endpoints = @()
        foreach ($One in @(Get-CsTrustedApplicationPool -ErrorAction Stop | Where-Object { $null -ne $_ })) {
            $Pool = Get-OwaImName -InputObject $One
            $Own = @($All | Where-Object { (Get-OwaImText -InputObject $_ -Name 'Pool').Split(':')[-1] -eq $Pool })
            $Names = @($Pool) + @($Own | ForEach-Object { Get-OwaImName -InputObject $_ })
            $Known = @($Names | Where-Object { (Get-OwaImDiscovery -Name $_).Status -eq 'discovered' })
            if ($Known.Count -eq 0) { continue }
            foreach ($End in @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool -ErrorAction Stop)) {
                if ($null -ne $End) { $Endpoints += [ordered]@{ pool = $Pool; sipAddress = [string]$End.SipAddress } }
            }
        }
        [ordered]@{ trustedEndpoints = [object[]]$Endpoints }
    }
}

# ---- Events of this server: the newest 44024 and 14492, and what was added or removed since, oldest first ----
$Steps += @{
    Id = 'discovery-events'
    Title = 'Events about discovered servers'
    Fact = {
        $Events = @()
        foreach ($One in @((Get-OwaImEvidence).Event)) {
            $Entry = [ordered]@{ id = [int]$One.Id; source = [string]$One.ProviderName }
            $Entry['time'] = Get-OwaImTime -Time $One.TimeCreated
            $Entry['text'] = Get-OwaImText -InputObject $One -Name 'Message'
            # Whoever reads a text that ends in dots knows that names may be missing.
            if ($Entry['text'].Length -gt 200000) { $Entry['text'] = $Entry['text'].Substring(0, 200000) + '...' }
            $Events += $Entry
        }
        [ordered]@{ events = [object[]]$Events }
    }
}
