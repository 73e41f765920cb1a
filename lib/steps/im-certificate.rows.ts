import type { StepWords } from "@/lib/plan/define-step";
import type { ChecklistRow } from "@/lib/plan/types";
import { quotedText } from "@/lib/powershell/printed-text";

const folder = "$env:ProgramFiles\\OwaIm";
const hook = `${folder}\\mailbox-server\\Update-OwaImCertificate.ps1`;

/** Rows for the hook that later renewals call: where it is kept, how each client calls it, how it is tried. */
export const renewalRows = (
  words: StepWords<"im-certificate">["rows"],
  recordsDirectory: string,
): readonly ChecklistRow[] => [
  {
    id: "renewal-hook-folder",
    when: "renewals",
    onEach: "mailbox",
    command: `$target = New-Item -ItemType Directory -Force -Path "${folder}\\mailbox-server"; Copy-Item -Path .\\OwaIm.psm1 -Destination $target.Parent.FullName; Copy-Item -Path .\\mailbox-server\\*-OwaImCertificate.ps1 -Destination $target.FullName; Get-ChildItem -Path $target.Parent.FullName -Recurse -File | Unblock-File; icacls.exe $target.Parent.FullName /T`,
    ...words.renewalHookFolder,
  },
  {
    id: "renewal-hook-records",
    when: "renewals",
    onEach: "mailbox",
    // By identifiers: SYSTEM and Administrators have other names in other languages.
    command: `icacls.exe ${quotedText(recordsDirectory)} /inheritance:r /grant:r '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F'; icacls.exe ${quotedText(recordsDirectory)}`,
    ...words.renewalHookRecords,
  },
  {
    id: "renewal-hook-test",
    when: "renewals",
    onEach: "mailbox",
    command: `$used = ([xml][System.IO.File]::ReadAllText([System.IO.Path]::Combine($env:ExchangeInstallPath, 'ClientAccess\\Owa\\web.config'))).configuration.appSettings.add | Where-Object { $_.key -eq 'IMCertificateThumbprint' }; & "${hook}" -NewThumbprint $used.value -WhatIf`,
    ...words.renewalHookTest,
  },
  {
    id: "renewal-hook-acme",
    when: "renewals",
    onEach: "mailbox",
    command: "-NewThumbprint '{CertThumbprint}' -OldThumbprint '{OldCertThumbprint}' -Force",
    ...words.renewalHookAcme,
  },
  {
    id: "renewal-hook-windows",
    when: "renewals",
    onEach: "mailbox",
    command: `New-CertificateNotificationTask -Type Replace -Channel System -Name OwaImCertificate -PSScript "${hook}"`,
    ...words.renewalHookWindows,
  },
];
