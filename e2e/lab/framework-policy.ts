import type { MemberFact, ParseResult } from "./lab-types";

/**
 * What a generated script may use of .NET. The scripts run on .NET Framework 4, the lab on .NET 10, which has more
 * types, more overloads, and other meanings of old ones; the engine therefore cannot find such a mistake by running.
 */
const types = new Set([
  ..."array bool byte byte[] char char[] datetime DateTime Environment hashtable int long Math NullString object object[] ordered psobject pscustomobject regex scriptblock".split(
    " ",
  ),
  ..."string string[] switch System.BitConverter System.Collections.ArrayList System.Collections.IDictionary System.Environment".split(
    " ",
  ),
  ..."System.Globalization.CultureInfo System.Management.Automation.CommandNotFoundException System.Management.Automation.WarningRecord System.Management.Automation.WildcardPattern System.IO.Directory System.IO.File System.IO.FileAttributes System.IO.Path System.Math".split(
    " ",
  ),
  ..."System.Security.Cryptography.SHA256 System.Security.Cryptography.X509Certificates.X509Certificate2 System.Security.SecurityElement System.StringComparison System.StringSplitOptions".split(
    " ",
  ),
  ..."System.Text.Encoding System.Text.RegularExpressions.Regex version void xml CmdletBinding Parameter".split(" "),
]);

/** Types of objects that are made with New-Object; none is newer than .NET Framework 4. */
const made = new Set([
  ..."System.Collections.ArrayList System.IO.FileStream System.IO.MemoryStream System.IO.StringReader System.Net.Sockets.TcpClient".split(
    " ",
  ),
  ..."System.Security.Cryptography.X509Certificates.X509Chain System.Text.StringBuilder System.Text.UTF8Encoding".split(
    " ",
  ),
  ..."System.Text.UnicodeEncoding System.Xml.XmlDocument System.Xml.XmlTextReader System.UriBuilder PSObject".split(
    " ",
  ),
]);

/** Members that .NET Framework lacks altogether. */
const absent = new Set(
  "AsSpan Clamp EnumerateDnsNames HashData ReplaceLineEndings ToHexString FromHexString ToHexStringLower".split(" "),
);

/** One sentence for each type or member that .NET Framework 4 lacks, or that another Windows understands otherwise. */
export function checkFramework(script: ParseResult): string[] {
  const named = script.types.filter((type) => !types.has(type)).map((type) => `The type ${type} is not on the list.`);
  return [...named, ...newObjects(script), ...script.members.flatMap(memberComplaint)];
}

function newObjects(script: ParseResult): string[] {
  return script.commands.flatMap((command) => {
    if (command.name !== "New-Object") return [];
    const type = /-TypeName\s+'?([\w.]+)'?/.exec(command.text)?.[1] ?? "?";
    return made.has(type) ? [] : [`Line ${command.line}: New-Object may not make ${type}.`];
  });
}

function memberComplaint(fact: MemberFact): string[] {
  const problem = memberProblem(fact);
  return problem === undefined ? [] : [`Line ${fact.line}: ${fact.text.split("\n")[0] ?? ""} ${problem}`];
}

const longText = /^(['"]).{2,}\1$/s;

function memberProblem({ member, arguments: given, isCall, isStatic, on }: MemberFact): string | undefined {
  if (absent.has(member)) return "is not in .NET Framework 4.";
  if (!isCall) return undefined;
  // Framework splits and trims at each character of such a text, .NET at the whole of it or not at all.
  if (/^(Split|Trim|TrimStart|TrimEnd)$/.test(member) && given.some((text) => longText.test(text) && !isOption(text))) {
    return "means something else in .NET Framework.";
  }
  if (/^(Contains|StartsWith|EndsWith)$/.test(member) && given[0]?.startsWith("[char]"))
    return "takes no character in .NET Framework.";
  if (member === "Contains" && given.length > 1) return "has no second argument in .NET Framework.";
  if (member === "Replace" && given.length > 2 && on !== "[System.IO.File]" && on !== "[regex]")
    return "has no third argument in .NET Framework.";
  if (member === "Move" && given.length > 2) return "has no third argument in .NET Framework.";
  if (member === "ToString" && !isStatic && given.length === 1) return "follows the calendar of the culture.";
  if (member === "Join" && given[0]?.startsWith("[char]")) return "takes no character in .NET Framework.";
  return undefined;
}

const isOption = (text: string) => /^'(RemoveEmptyEntries|None)'$/.test(text);
