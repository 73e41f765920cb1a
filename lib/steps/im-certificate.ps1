# ---- The certificate that OWA shows to Lync: Lync knows the server by the name in it ----
@{
    Id = 'im-certificate'
    Title = 'Certificate'
    Targets = { $Run.Here }
    Check = {
        $Name, $Thumbprint = $Plan.MailboxServer[$Run.Here][0, 1]
        Test-OwaImCertificate -Thumbprint $Thumbprint -Name $Name
    }
    CheckRenewed = {
        Test-OwaImCertificate -Thumbprint $Run.Given.NewThumbprint -Name $Plan.MailboxServer[$Run.Here][0]
    }
    # The newest record of the hook for renewals says which certificate is in use since; undone, which one is again.
    CheckOrRenewed = {
        $Name, $Thumbprint = $Plan.MailboxServer[$Run.Here][0..1]
        $Files = @([System.IO.Directory]::GetFiles($Run.Directory, 'undo-Update-OwaImCertificate*.json'))
        $Newest = @($Files -like '*Certificate.json') + @($Files -like '*.done.json' | Sort-Object -Descending)
        if ($Newest.Count -gt 0) {
            $Record = Read-OwaImRecord -Text ([System.IO.File]::ReadAllText($Newest[0]))
            $Entry = @($Record.entries | Where-Object { $_.target -eq $Run.Here })[0]
            $State = @('intended', 'prior')[[int]$Newest[0].EndsWith('.done.json')]
            $Thumbprint = $Run.Renewed = [string]$Entry[$State].IMCertificateThumbprint
            Write-OwaImCheck -Holds ('Update-OwaImCertificate renewed it: expected is now ' + $Thumbprint)
            if (-not $Entry.finished -or $Record.pending.Count -gt 0) {
                Write-OwaImCheck -Fails 'The last renewal stopped part-way. Run Update-OwaImCertificate.ps1 again.'
            }
        }
        Test-OwaImCertificate -Thumbprint $Thumbprint -Name $Name
    }
}
