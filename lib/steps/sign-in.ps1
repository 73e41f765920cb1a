# ---- What OWA wrote after a sign-in; only events newer than the change prove anything ----
@{
    Id = 'sign-in'
    Title = 'Sign-in to OWA'
    Targets = { $Run.Here }
    Proof = {
        param($Target)
        $Since = [DateTime]::MinValue
        # Without the file its own step has said so; where no file is read, the restart counts.
        if ($Run.Contains('Setting') -and $null -eq $Run.Config) { return }
        if ($null -ne $Run.Config) { $Since = [System.IO.File]::GetLastWriteTimeUtc($Run.Config.Path) }
        $Entry = @($Run.Record.entries | Where-Object { $_.target -eq $Target })[0]
        if ($null -ne $Entry -and $Entry.finished) {
            $Recycled = [DateTime]::Parse($Entry.finished, [System.Globalization.CultureInfo]::InvariantCulture)
            if ($Recycled.ToUniversalTime() -gt $Since) { $Since = $Recycled.ToUniversalTime() }
        }
        $Meaning = @{
            75 = 'the MTLS connection to Lync failed'
            78 = 'the connection to Lync failed'
            83 = 'the registry value ImplementationDLLPath is missing'
            84 = 'the UCMA file is missing'
            88 = 'the endpoint was not created'
            100 = 'IMServerName is empty'
            101 = 'IMCertificateThumbprint is empty'
            102 = 'the certificate has expired'
            103 = 'the certificate was not found'
            104 = 'the certificate is not valid yet'
            105 = 'the certificate has no private key'
            106 = 'the certificate expires within 30 days'
        }
        $Filter = @{ LogName = 'Application'; ProviderName = 'MSExchange OWA'; Id = @(112) + @($Meaning.Keys) }
        $Events = @(Get-OwaImEvent -Filter $Filter -Most 200)
        $Events = @($Events | Where-Object { $_.TimeCreated.ToUniversalTime() -gt $Since })
        $Proofs = @($Events | Where-Object { $_.Id -eq 112 })
        $Failures = @($Events | Where-Object { $_.Id -ne 112 -and $_.Id -ne 106 })
        foreach ($Soon in @($Events | Where-Object { $_.Id -eq 106 } | Select-Object -First 1)) {
            $Time = Get-OwaImTime -Time $Soon.TimeCreated
            Write-OwaImCheck -Warns ('Event 106 of ' + $Time + ': ' + $Meaning[106] + '.')
        }
        $Newer = @($Failures | Where-Object { $Proofs.Count -eq 0 -or $_.TimeCreated -gt $Proofs[0].TimeCreated })
        if ($Newer.Count -gt 0) {
            $Message = 'Event ' + $Failures[0].Id + ' of ' + (Get-OwaImTime -Time $Failures[0].TimeCreated) + ': '
            Write-OwaImCheck -Fails ($Message + $Meaning[[int]$Failures[0].Id] + '.')
        } elseif ($Proofs.Count -gt 0) {
            $Time = Get-OwaImTime -Time $Proofs[0].TimeCreated
            Write-OwaImCheck -Holds ('event 112 of ' + $Time + ' is newer than the change')
        } else {
            $Message = 'There is no event 112'
            if ($Since.Year -gt 1) { $Message += ' since the last change or recycle, ' + (Get-OwaImTime -Time $Since) }
            Write-OwaImCheck -Warns ($Message + '. It comes after the first sign-in; before that nothing is proven.')
        }
    }
    # Which event proves a sign-in to Exchange 2010 is not documented.
    ProofUndocumented = {
        $Message = 'No event of Exchange 2010 is known that proves a sign-in: sign in to OWA, and look for '
        Write-OwaImCheck -Warns ($Message + 'the presence icon.')
    }
}
