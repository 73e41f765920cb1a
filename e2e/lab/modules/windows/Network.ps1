# A TcpClient that connects to nothing: a port answers when the world says so, and is refused at once otherwise.
function New-Object {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$TypeName,
        [Parameter(Position = 1)][object[]]$ArgumentList,
        [System.Collections.IDictionary]$Property
    )
    $Made = & $RealNewObject @PSBoundParameters
    if ($Made -is [System.Net.Sockets.TcpClient]) {
        $Reachable = Get-LabState -Part 'reachable'
        $Made.PSObject.Methods.Add([psscriptmethod]::new('BeginConnect', {
                    param($HostName, $Port)
                    return [System.Threading.Tasks.Task]::FromResult([bool]($Reachable -contains "${HostName}:$Port"))
                }.GetNewClosure()))
        $Made.PSObject.Methods.Add([psscriptmethod]::new('EndConnect', {
                    param($Attempt)
                    if (-not $Attempt.Result) { throw [System.Net.Sockets.SocketException]::new(10061) }
                }))
    }
    return , $Made
}
