# ---- UCMA 4.0 runtime: OWA speaks to Lync through it ----
@{
    Id = 'ucma-runtime'
    Title = 'UCMA 4.0 runtime'
    Targets = { $Run.Here }
    Check = {
        # Microsoft: HKLM\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging, value ImplementationDLLPath
        $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction SilentlyContinue
        $Path = Get-OwaImText -InputObject $Value -Name 'ImplementationDLLPath'
        $Advice = ' Install the Unified Communications Managed API 4.0 Runtime (Microsoft download 34992) first.'
        if (-not $Path) { Write-OwaImCheck -Refuses ('The registry value ImplementationDLLPath is missing.' + $Advice) }
        elseif ([System.IO.File]::Exists($Path)) { Write-OwaImCheck -Holds $Path }
        else { Write-OwaImCheck -Refuses ('The file ' + $Path + ' is missing.' + $Advice) }
    }
    ChangeCheck = {
        # A server of another version is none of this plan's. A Security Update changes no build here.
        $Key = 'HKLM:\SOFTWARE\Microsoft\ExchangeServer\v15\Setup'
        $Parts = foreach ($Name in 'MsiProductMajor', 'MsiProductMinor', 'MsiBuildMajor') {
            $Value = Get-ItemProperty -LiteralPath $Key -Name $Name -ErrorAction SilentlyContinue
            Get-OwaImText -InputObject $Value -Name $Name
        }
        $Build = [string]::Join('.', [string[]]@($Parts)) -as [version]
        if ($Build -ge $Plan.ExchangeBuild[0] -and $Build -lt $Plan.ExchangeBuild[1]) { return }
        $Shown = @([string]$Build, 'of a build that the registry does not tell' | Where-Object { $_ })[0]
        $Message = 'Not known as an ' + $Plan.ExchangeName + ' server: Exchange here is '
        Write-OwaImCheck -Refuses ($Message + $Shown + '.')
    }
}
