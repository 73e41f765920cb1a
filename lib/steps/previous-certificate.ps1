# ---- The certificate in use so far: the plan renews this one, and no other ----
@{
    Id = 'previous-certificate'
    Title = 'Certificate in use so far'
    NeedsDirectory = 'Get-OwaVirtualDirectory'
    RoleDirectory = 'Organization Management or Server Management'
    Targets = { $Run.Here }
    ChangeCheck = {
        $Name, $New, $OldName, $Old = $Plan.MailboxServer[$Run.Here]
        if ($Run['Renewed']) { $New = $Run.Renewed }
        $Path = [System.IO.Path]::Combine([string](Get-OwaImExchangeFolder), 'ClientAccess', 'Owa', 'web.config')
        # What is missing or cannot be edited is told by the step that writes the file.
        if (-not [System.IO.File]::Exists($Path)) { return }
        $Setting = Read-OwaImSetting -Text (Read-OwaImConfig -Path $Path).Text -Name 'IMCertificateThumbprint'
        $Key = $Setting.Key['IMCertificateThumbprint']
        $Used = ''
        # OWA takes blanks out of a thumbprint, and so is it compared here.
        if ($null -ne $Key) { $Used = ([string]$Key.Value -replace '\s').ToUpperInvariant() }
        if ($Used -eq $New) { return (Write-OwaImCheck -Holds 'the new certificate is in use already') }
        if (-not $Used) {
            $Message = 'web.config names no certificate; perhaps a Cumulative Update replaced the file. '
            return (Write-OwaImCheck -Warns ($Message + 'The new one is written in any case.'))
        }
        if ($Old -and $Used -ne $Old) {
            $Message = 'Another certificate is in use: ' + $Used + ', and neither the planned old one (' + $Old
            $Message += ') nor the new one. Someone has changed it since. If it is the one to replace, enter '
            return (Write-OwaImCheck -Refuses ($Message + 'it as the old thumbprint, and make the bundle again.'))
        }
        $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Used })
        if ($Found.Count -ne 1) {
            $Message = 'The certificate in use, ' + $Used + ', is not in the computer store (Personal) any more: '
            return (Write-OwaImCheck -Warns ($Message + 'its name cannot be compared; undo restores it.'))
        }
        $Subject = @((Get-OwaImCertificateFact -Certificate $Found[0]).commonNames)
        if ($Subject -contains $OldName) {
            return (Write-OwaImCheck -Holds ($Used + ' for ' + $OldName + '; it stays in the store'))
        }
        $Message = 'The certificate in use, ' + $Used + ', has the name ' + [string]::Join(', ', [string[]]$Subject)
        $Message += ', and the plan takes it for ' + $OldName + '. Lync knows this server by that name. Enter '
        $Message += 'it as the name in the old certificate, and make the bundle again: '
        if ($OldName -eq $Name) { $Message += 'trust for ' + $Name + ' is then part of the plan.' }
        else { $Message += 'the removal of old trust then names the right one.' }
        Write-OwaImCheck -Refuses $Message
    }
    ChangeCheckDirectory = {
        $null, $New, $OldName, $Old = $Plan.MailboxServer[$Run.Here]
        $Found = @(Get-OwaVirtualDirectory -Server $Run.Here -ErrorAction Stop | Where-Object { $null -ne $_ })
        $Found = @($Found | Where-Object { [string]$_.Name -eq 'owa (Default Web Site)' })
        # What is missing is told by the step that makes the settings.
        if ($Found.Count -ne 1) { return }
        $Used = ([string]$Found[0].InstantMessagingCertificateThumbprint -replace '\s').ToUpperInvariant()
        if ($Used -eq $New) { return (Write-OwaImCheck -Holds 'the new certificate is in use already') }
        if (-not $Used) { return (Write-OwaImCheck -Warns 'The directory names no certificate; the new one is set.') }
        if ($Old -and $Used -ne $Old) {
            $Message = 'Another certificate is in use: ' + $Used + ', and neither the planned old one (' + $Old
            $Message += ') nor the new one. If it is the one to replace, enter it as the old thumbprint, and '
            return (Write-OwaImCheck -Refuses ($Message + 'make the bundle again.'))
        }
        $Store = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Used })
        if ($Store.Count -ne 1) {
            $Message = 'The certificate in use, ' + $Used + ', is not in the computer store (Personal) any more: '
            return (Write-OwaImCheck -Warns ($Message + 'its name cannot be compared; undo restores it.'))
        }
        $Subject = @((Get-OwaImCertificateFact -Certificate $Store[0]).commonNames)
        if ($Subject -contains $OldName) {
            return (Write-OwaImCheck -Holds ($Used + ' for ' + $OldName + '; it stays in the store'))
        }
        $Message = 'The certificate in use, ' + $Used + ', has the name ' + [string]::Join(', ', [string[]]$Subject)
        Write-OwaImCheck -Refuses ($Message + ', and the plan takes it for ' + $OldName + '. Enter that name.')
    }
    # Which certificate the override names is looked at where the override is changed.
    ChangeCheckOverride = {
        $null, $null, $OldName, $Old = $Plan.MailboxServer[$Run.Here]
        $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Old })
        if ($Found.Count -ne 1) {
            $Message = 'The old certificate is not named, or not in the computer store (Personal) any more: its name '
            return (Write-OwaImCheck -Warns ($Message + 'cannot be compared with ' + $OldName + '.'))
        }
        $Subject = @((Get-OwaImCertificateFact -Certificate $Found[0]).commonNames)
        if ($Subject -contains $OldName) {
            return (Write-OwaImCheck -Holds ($Old + ' for ' + $OldName + '; it stays in the store'))
        }
        $Message = 'The old certificate, ' + $Old + ', has the name ' + [string]::Join(', ', [string[]]$Subject)
        Write-OwaImCheck -Refuses ($Message + ', not ' + $OldName + '. Enter that name, and make the bundle again.')
    }
}
