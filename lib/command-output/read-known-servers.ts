import { readRecords } from "./read-records";
import { outputLines } from "./text-lines";

/** Which of the two events that list known servers are in the output, and every name in them. */
export interface KnownServersFound {
  /** Event 44024 lists the Exchange servers that Lync discovered, 14492 all servers that it knows (domain section 1). */
  readonly has44024: boolean;
  readonly has14492: boolean;
  /** Host names in lower case. */
  readonly names: ReadonlySet<string>;
  /** A message ends in "...", so a name that is missing proves nothing. */
  readonly cut: boolean;
}

/** A name is in the list, is missing from a complete list, or nothing can be said. */
export type KnownVerdict = "yes" | "no" | "unknown";

/**
 * Names in the events 44024 and 14492, from Get-WinEvent or from the event viewer. The messages are translated and their
 * layout is not documented, so only whole host names are looked for, wherever they stand.
 */
export function readKnownServers(text: string): KnownServersFound {
  const lines = outputLines(text);
  const ids = new Set(text.match(/\b(?:44024|14492)\b/g));
  const messages = readRecords(lines, ["TimeCreated", "Id", "Message"]);
  return {
    has44024: ids.has("44024"),
    has14492: ids.has("14492"),
    // The console breaks long words at its edge, so the lines are read apart and joined.
    names: new Set([...hostNames(lines.join("\n")), ...hostNames(lines.map((line) => line.trim()).join(""))]),
    cut: messages.some((row) => row.get("message")?.cut === true),
  };
}

/** Whether Lync lists a server under one of its names. */
export function knownVerdict(found: KnownServersFound, names: readonly string[]): KnownVerdict {
  if (names.some((name) => found.names.has(name.toLowerCase()))) return "yes";
  return found.has44024 && found.has14492 && !found.cut ? "no" : "unknown";
}

/** Every word of letters, digits, hyphens and dots that has a dot inside; without dots at its ends. */
function hostNames(text: string): readonly string[] {
  return [...text.matchAll(/[a-z0-9._-]+/gi)].flatMap(([word]) => {
    const name = word
      .toLowerCase()
      .replace(/^\.+/, "")
      .replace(/(?<!\.)\.+$/, "");
    return name.includes(".") ? [name] : [];
  });
}
