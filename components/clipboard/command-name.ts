/** What a command is called aloud: its first cmdlet or script, e.g. "Get-WinEvent"; its first word where it has none. */
export function commandName(command: string): string {
  return /(?<![\w-])[A-Z][a-z]+-[A-Z]\w+/.exec(command)?.[0] ?? command.trim().replace(/\s.*/s, "");
}
