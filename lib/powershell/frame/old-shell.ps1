if ($PSVersionTable.PSVersion.Major -lt 3) {
    $Message = 'This is Windows PowerShell 2.0, and the script needs 3.0 or later: Windows Management Framework 3.0, '
    Write-Warning -Message ($Message + 'which Exchange 2010 supports from Service Pack 3 on. Nothing was changed.')
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}
