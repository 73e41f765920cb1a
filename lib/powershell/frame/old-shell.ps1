if ($PSVersionTable.PSVersion.Major -lt 3) {
    $Message = 'The script needs Windows PowerShell 3.0 or later, which Exchange 2010 supports from Service Pack 3 on. '
    Write-Warning -Message ($Message + 'This is 2.0: install Windows Management Framework 3.0. Nothing was changed.')
    if ($MyInvocation.InvocationName -eq '.') { return } else { exit 2 }
}
