import { isKnown } from "./properties";

/** A line of a list: the property, its value, and how it is laid out. */
export interface PropertyLine {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly known: boolean;
  /** Blanks before the name. */
  readonly indent: number;
  /** Where the colon is. */
  readonly column: number;
  /** The console puts a blank before each colon. */
  readonly spaced: boolean;
}

/** The heads of the event viewer, which it translates. */
const viewerHeads: ReadonlyMap<string, string> = new Map(
  (
    [
      ["logname", "Log Name|Protokollname|Nom du journal|Journal|日志名称"],
      ["providername", "Source|Quelle|来源"],
      ["timecreated", "Date|Datum|日期"],
      ["id", "Event ID|Ereignis-ID|ID de l’événement|ID de l'événement|事件 ID|事件ID"],
      ["leveldisplayname", "Level|Ebene|Niveau|级别"],
      ["machinename", "Computer|Ordinateur|计算机"],
      ["message", "Description|Beschreibung|描述"],
      ["userid", "User|Benutzer|Utilisateur|用户"],
      ["category", "Task Category|Aufgabenkategorie|Catégorie de la tâche|任务类别"],
      ["keywords", "Keywords|Schlüsselwörter|Mots clés|关键字"],
    ] as const
  ).flatMap(([name, heads]) => heads.split("|").map((head) => [head.toLowerCase(), name] as const)),
);
const viewerHead = new RegExp(`^(\\s*)(${[...viewerHeads.keys()].join("|")})(\\s*)[:：]\\s*(.*)$`, "iu");

const plain = /^(\s*)([A-Za-z]\w*)(\s*)[:：](.*)$/;

/** The property with which a line begins; bullets and bold type of a chat do not count. */
export function propertyLine(line: string): PropertyLine | undefined {
  const text = line
    .replace(/^(\s*)[-*•·–]\s+(?=\S+\s*[:：])/, "$1")
    .replace(/^(\s*)(\*\*|`)(\w+)\2?(\s*[:：])(?:\2)?/, "$1$3$4");
  const [, indent = "", name = "", gap = "", rest = ""] = plain.exec(text) ?? [];
  if (name === "") return undefined;
  const lower = name.toLowerCase();
  const known = isKnown(lower);
  // "C:\folder" and "http://..." are no properties, nor is "Registrar:pool" inside a value.
  if (!known && !/^\s|^$/.test(rest)) return undefined;
  if (/^(?:\/\/|\\)/.test(rest)) return undefined;
  return {
    name: lower,
    value: rest.trim(),
    known,
    indent: indent.length,
    column: indent.length + name.length + gap.length,
    spaced: gap !== "",
  };
}

/** A line of the event viewer, by the name that the shell has for it. */
export function viewerLine(line: string): { readonly name: string; readonly value: string } | undefined {
  const [, , head, , value = ""] = viewerHead.exec(line) ?? [];
  const name = head === undefined ? undefined : viewerHeads.get(head.toLowerCase());
  return name === undefined ? undefined : { name, value };
}

const inside = /(?:^|\s)([A-Za-z]\w*)\s+[:：](?=\s|$)/g;

/** A line into which several lines of a list ran together, apart again; at the text of a message it stays whole. */
export function apart(line: string): readonly string[] {
  if (!isKnown(/^\s*([A-Za-z]\w*)\s+[:：]/.exec(line)?.[1]?.toLowerCase() ?? "")) return [line];
  const starts: number[] = [];
  for (const match of line.matchAll(inside)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!isKnown(name)) continue;
    starts.push(match.index);
    if (name === "message") break;
  }
  if (starts.length < 2) return [line];
  return starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
}
