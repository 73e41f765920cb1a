/**
 * One line for Windows PowerShell 3.0 and later that compares every file with its line in SHA256SUMS. It is pasted in the
 * folder of the unpacked bundle, needs no cmdlet and changes nothing. It counts the files that are right, rather than
 * those that are wrong, so that a file which cannot be read, or a list that is missing, is never taken for success.
 */
export const checkCommand = [
  "& {",
  "$Folder = $PWD.ProviderPath; $All = 0; $Good = 0;",
  "$Sha = [System.Security.Cryptography.SHA256]::Create();",
  "foreach ($Line in [System.IO.File]::ReadAllLines([System.IO.Path]::Combine($Folder, 'SHA256SUMS'))) {",
  "$All++; $Name = $Line.Substring(66); $Path = [System.IO.Path]::Combine($Folder, $Name);",
  "if (-not [System.IO.File]::Exists($Path)) { 'MISSING    ' + $Name }",
  "elseif ([System.BitConverter]::ToString( $Sha.ComputeHash( [System.IO.File]::ReadAllBytes($Path))).Replace('-', '')",
  "-eq $Line.Substring(0, 64)) { $Good++ }",
  "else { 'DIFFERENT  ' + $Name } };",
  "if ($All -gt 0 -and $Good -eq $All) { 'OK: all ' + $All + ' files are as they were made.' }",
  "else { 'NOT OK: ' + $Good + ' of ' + $All + ' files are as they were made. Run none of the scripts.' }",
  "}",
].join(" ");
