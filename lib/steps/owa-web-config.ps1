# ---- web.config: the two keys that tell Outlook Web App its pool and its certificate ----
@{
    Id = 'owa-web-config'
    Title = 'web.config'
    Triggers = 'recycle-app-pool'
    Targets = { $Run.Here }
    Once = {
        $Answers = Test-OwaImPort -ComputerName $Plan.PoolFqdn -Port 5061
        if ($Answers) { return (Write-OwaImCheck -Holds ($Plan.PoolFqdn + ' answers on TCP 5061')) }
        $Message = 'TCP port 5061 of ' + $Plan.PoolFqdn + ' does not answer from here. '
        Write-OwaImCheck -Fails ($Message + 'Ask for the firewall rule.')
    }
    Read = {
        $Run.Setting = $null
        $Folder = Get-OwaImExchangeFolder
        if (-not $Folder) { throw 'Exchange is not installed here: neither ExchangeInstallPath nor MsiInstallPath.' }
        $Path = [System.IO.Path]::Combine($Folder, 'ClientAccess', 'Owa', 'web.config')
        if (-not [System.IO.File]::Exists($Path)) { throw ('The file ' + $Path + ' is missing.') }
        $Run.Config = Read-OwaImConfig -Path $Path
        $Names = [string[]]@('IMCertificateThumbprint', 'IMServerName')
        try { $Run.Setting = Read-OwaImSetting -Text $Run.Config.Text -Name $Names }
        catch { throw ($Path + ' cannot be edited safely: ' + $_.Exception.GetBaseException().Message + '.') }
        $State = [ordered]@{ IMCertificateThumbprint = $null; IMServerName = $null }
        foreach ($Name in @($Run.Setting.Key.Keys)) { $State[$Name] = [string]$Run.Setting.Key[$Name].Value }
        $State['Sha256'] = $Run.Config.Sha256
        $State
    }
    Wanted = {
        $Thumbprint = $Plan.MailboxServer[$Run.Here][1]
        [ordered]@{ IMCertificateThumbprint = $Thumbprint; IMServerName = $Plan.PoolFqdn }
    }
    WantedRenewed = {
        param($Present)
        $New, $Old = $Run.Given.NewThumbprint, $Run.Given.OldThumbprint
        $Used = [string]$Present.IMCertificateThumbprint
        if (-not $Used) { throw 'web.config has no IMCertificateThumbprint. Run Set-OwaImConfig.ps1 first.' }
        # A renewal that stopped before its change leaves its own new certificate behind as the next old one.
        $Entry = Get-OwaImEntry -Step 'owa-web-config' -Target $Run.Here
        $Tried = $null -ne $Entry -and -not $Entry.finished -and $Entry.intended.IMCertificateThumbprint -eq $Old
        if ($Old -and @($New, $Old) -notcontains $Used -and -not $Tried) {
            throw ('Another certificate was renewed: -OldThumbprint is ' + $Old + ', in use is ' + $Used + '.')
        }
        [ordered]@{ IMCertificateThumbprint = $New; IMServerName = $Present.IMServerName }
    }
    WantedOrRenewed = {
        $Thumbprint = $Plan.MailboxServer[$Run.Here][1]
        if ($Run['Renewed']) { $Thumbprint = $Run.Renewed }
        [ordered]@{ IMCertificateThumbprint = $Thumbprint; IMServerName = $Plan.PoolFqdn }
    }
    Check = {
        $Path = $Run.Config.Path
        if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::ReadOnly) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is read-only.')
        }
        if (([string]$Run.Setting.Other['ENABLEIMFOROWAPREMIUM']).Trim() -eq 'true') {
            $Message = 'EnableIMForOwaPremium is true in ' + $Path + ', which keeps instant messaging off. '
            Write-OwaImCheck -Refuses ($Message + 'Set it to false, then run again.')
        }
        # Tried in memory, so that an edit that cannot be made shows before anything is changed.
        $null = Get-OwaImEditedByte -File $Run.Config -Wanted @{ IMCertificateThumbprint = '0'; IMServerName = '0' }
    }
    # Before anything is written the backup is made, and the record says what the file is going to be.
    Prepare = {
        param($Item, $Entry)
        $Item.Bytes = Get-OwaImEditedByte -File $Run.Config -Wanted $Item.Wanted
        $Item.Wanted['Sha256'] = Get-OwaImHash -Bytes $Item.Bytes
        $Sha256 = Save-OwaImBackup -Bytes $Run.Config.Bytes
        if ($null -eq $Entry) { return $Item.Present }
        if (@($Entry.prior.Sha256, $Entry.intended.Sha256) -contains $Sha256) { return $Entry.prior }
        # Someone, perhaps a Cumulative Update, wrote the file since the first run: undo restores the first values
        # without bringing back the rest of an outdated file.
        $Prior = [ordered]@{}
        foreach ($Name in $Entry.prior.Keys) { $Prior[$Name] = $Entry.prior[$Name] }
        $Prior['Sha256'] = Save-OwaImBackup -Bytes (Get-OwaImEditedByte -File $Run.Config -Wanted $Entry.prior)
        $Prior
    }
    # Each renewal begins a record of its own, and the finished one before is kept next to it: undo undoes the last
    # one. One that stopped part-way continues in its record.
    PrepareRenewed = {
        param($Item, $Entry)
        $Item.Bytes = Get-OwaImEditedByte -File $Run.Config -Wanted $Item.Wanted
        $Item.Wanted['Sha256'] = Get-OwaImHash -Bytes $Item.Bytes
        $null = Save-OwaImBackup -Bytes $Run.Config.Bytes
        if ($null -eq $Entry) { return $Item.Present }
        if ($Entry.finished -and $Run.Record.pending.Count -eq 0) {
            $Path = Get-OwaImFreePath -Prefix 'undo-Update-OwaImCertificate-' -Suffix '.earlier.json'
            $null = Save-OwaImJson -Path $Path -Data $Run.Record
            return $Item.Present
        }
        $Prior = [ordered]@{}
        foreach ($Name in $Entry.prior.Keys) { $Prior[$Name] = $Entry.prior[$Name] }
        $Prior['Sha256'] = Save-OwaImBackup -Bytes (Get-OwaImEditedByte -File $Run.Config -Wanted $Entry.prior)
        $Prior
    }
    Change = {
        param($Item)
        # Microsoft: below appSettings, <add key="IMCertificateThumbprint" value="<thumbprint>"/>
        #     and <add key="IMServerName" value="<pool>"/>
        Save-OwaImConfig -File $Run.Config -Bytes $Item.Bytes
    }
    UndoCheck = {
        param($Item)
        $Path = $Run.Config.Path
        if ([System.IO.File]::GetAttributes($Path) -band [System.IO.FileAttributes]::ReadOnly) {
            Write-OwaImCheck -Refuses ('The file ' + $Path + ' is read-only.')
        }
        if (-not $Run.Given.KeysOnly -and $null -eq (Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256)) {
            $Message = 'The backup backup-' + $Item.Entry.prior.Sha256 + '.config is missing or damaged. '
            Write-OwaImCheck -Refuses ($Message + 'With -KeysOnly only the two keys are restored.')
        }
    }
    Difference = {
        param($Item)
        $Advice = ' With -KeysOnly only the two keys are restored.'
        $Path = Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256
        if ($null -eq $Path) { return $Advice }
        $Backup = Read-OwaImConfig -Path $Path
        $Bytes = Get-OwaImEditedByte -File $Backup -Wanted $Item.Entry.intended
        $Old = @($Backup.Encoding.GetString($Bytes).TrimStart([char]0xFEFF) -split '\r\n|\r|\n')
        $New = @($Run.Config.Text -split '\r\n|\r|\n')
        $Head = 0
        while ($Head -lt $Old.Count -and $Head -lt $New.Count -and $Old[$Head] -ceq $New[$Head]) { $Head++ }
        $Tail = 0
        $Most = [Math]::Min($Old.Count, $New.Count) - $Head
        while ($Tail -lt $Most -and $Old[$Old.Count - 1 - $Tail] -ceq $New[$New.Count - 1 - $Tail]) { $Tail++ }
        $Lines = @($Advice + ' What the change left (-) and what is there now (+):')
        foreach ($Side in @(@{ Mark = '-'; Text = $Old }, @{ Mark = '+'; Text = $New })) {
            $Last = $Side.Text.Count - $Tail - 1
            for ($Index = $Head; $Index -le [Math]::Min($Last, $Head + 9); $Index++) {
                $Shown = $Side.Text[$Index].TrimEnd() -replace '\t', ' ' -replace '\p{C}', '?'
                $Shown = $Shown.Substring(0, [Math]::Min(160, $Shown.Length))
                $Lines += $Side.Mark + ' ' + ($Index + 1) + ': ' + $Shown
            }
            if ($Last -gt $Head + 9) { $Lines += $Side.Mark + ' and ' + ($Last - $Head - 9) + ' more lines' }
        }
        [string]::Join([Environment]::NewLine, [string[]]$Lines)
    }
    Undo = {
        param($Item)
        $File = $Run.Config
        if ($File.Sha256 -eq $Item.Entry.intended.Sha256 -and -not $Run.Given.KeysOnly) {
            $Path = Get-OwaImBackup -Sha256 $Item.Entry.prior.Sha256
            if ($null -eq $Path) { throw 'The backup is damaged.' }
            $Bytes = [System.IO.File]::ReadAllBytes($Path)
        } else {
            $Bytes = Get-OwaImEditedByte -File $File -Wanted $Item.Entry.prior
        }
        Save-OwaImConfig -File $File -Bytes $Bytes
    }
}
