import { ps, type PsScript } from "@/lib/powershell/ps";

const on = ps`
function Get-ImDesired {
    return [ordered]@{ InstantMessagingEnabled = 'True'; InstantMessagingType = 'Ocs' }
}
`;
const off = ps`
function Get-ImDesired {
    return [ordered]@{ InstantMessagingEnabled = 'False' }
}
`;
const shared = ps`
function Get-ImState {
    param($InputObject)
    $State = [ordered]@{}
    foreach ($Name in (Get-ImDesired).Keys) {
        $State[$Name] = Get-Text -InputObject $InputObject -Name $Name
        # None is the product's default and what an empty value means.
        if ($Name -eq 'InstantMessagingType' -and -not $State[$Name]) { $State[$Name] = 'None' }
    }
    return $State
}

function ConvertTo-ImParameter {
    param($State)
    $Values = @{ InstantMessagingEnabled = ($State.InstantMessagingEnabled -eq 'True') }
    if ($State.Contains('InstantMessagingType')) { $Values.InstantMessagingType = $State.InstantMessagingType }
    return $Values
}
`;

/**
 * The functions that virtual directories and mailbox policies share: both carry the same two settings. `off` reads and
 * records InstantMessagingEnabled alone, because turning off changes nothing else (script contract 12).
 */
export function instantMessagingState(desired: "on" | "off"): PsScript {
  return ps`
${desired === "on" ? on : off}
${shared}`;
}
