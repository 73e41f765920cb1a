# ---- Web Service Provider of Office Communications Server 2007 R2, and UCMA 2.0: the runtime of Exchange 2010 ----
@{
    Id = 'web-service-provider'
    Title = 'Web Service Provider and UCMA 2.0'
    Targets = { $Run.Here }
    Check = {
        $Key = 'HKLM:\SYSTEM\CurrentControlSet\Services\MSExchange OWA\InstantMessaging'
        $Value = Get-ItemProperty -LiteralPath $Key -Name 'ImplementationDLLPath' -ErrorAction SilentlyContinue
        $Path = Get-OwaImText -InputObject $Value -Name 'ImplementationDLLPath'
        $Advice = ' Run CWAOWASSPMain.msi, and from its folder vcredist_x64.exe, UcmaRedist.msi, CWAOWASSP.msi, '
        $Advice += 'UcmaRedist.msp and CWAOWASSP.msp first.'
        if (-not $Path) {
            Write-OwaImCheck -Refuses ('The registry value ImplementationDLLPath is missing.' + $Advice)
        } elseif (-not [System.IO.File]::Exists($Path)) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is missing.' + $Advice)
        } else { Write-OwaImCheck -Holds $Path }
        # One of the folders in which .NET up to 3.5 keeps what all programs share; which one is not documented.
        $Shared = [System.IO.Path]::Combine([string]$env:windir, 'assembly')
        $Folders = @('GAC_MSIL', 'GAC_64', 'GAC_32', 'GAC' | ForEach-Object { [System.IO.Path]::Combine($Shared, $_) })
        $Folders = @($Folders | ForEach-Object { [System.IO.Path]::Combine($_, 'Microsoft.Rtc.Collaboration') })
        $Found = @($Folders | Where-Object { [System.IO.Directory]::Exists($_) })
        if ($Found.Count -gt 0) { return (Write-OwaImCheck -Holds $Found[0]) }
        $Message = 'UCMA 2.0 is missing: no Microsoft.Rtc.Collaboration below ' + $Shared + '.'
        Write-OwaImCheck -Refuses ($Message + $Advice)
    }
}
