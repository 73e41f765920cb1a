# A thumbprint that was copied from a dialog carries blanks and an invisible mark.
foreach ($Name in 'NewThumbprint', 'OldThumbprint') {
    $Given[$Name] = ([string]$Given[$Name] -replace '[\s\p{C}]', '').ToUpperInvariant()
    if ($Given[$Name] -match '^[0-9A-F]{40}\z' -or (-not $Given[$Name] -and $Name -eq 'OldThumbprint')) { continue }
    Write-Warning -Message ('-' + $Name + ' needs a thumbprint: 40 digits from 0 to 9 and A to F. Nothing was changed.')
    exit 2
}
