import { nameCodePoint } from "./code-points";
import { definePolicy, type Cleaned, type FieldWarning } from "./field-policy";
import type { Finding } from "./unsafe-characters";

/** DOS devices, which Windows opens whatever the folder and the extension. */
const reservedName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

/** A folder on a local drive. Stored with single backslashes, an upper-case drive letter and no backslash at the end. */
export const pathPolicy = definePolicy({
  name: "path",
  label: "folder",
  example: "C:\\ProgramData\\OwaIm",
  limit: 240,
  clean: withoutDecoration,
  judge: judgePath,
  warnings: pathWarnings,
});

/**
 * Explorer's "Copy as path" puts the path into double quotes, JSON doubles the backslashes, and one at the end would escape
 * a quote that follows it. Two backslashes in front mean another computer, so they stay.
 */
function withoutDecoration(text: string): Cleaned {
  const quoted = /^"([^"]*)"$/.exec(text)?.[1];
  const plain = (quoted ?? text).replaceAll("/", "\\");
  const single = plain.replace(/(?!^)\\{2,}/g, "\\").replace(/([^\\:])\\$/, "$1");
  const quotes = quoted === undefined ? "" : '""';
  return { text: single, removed: () => quotes + "\\".repeat(plain.length - single.length) };
}

function judgePath(slashed: string): string | Finding {
  if (/^\\\\[?.]\\/.test(slashed)) {
    return { code: "PATH_DEVICE_NAMESPACE", clause: "is a device path, and a drive letter is wanted" };
  }
  if (slashed.startsWith("\\\\"))
    return { code: "PATH_UNC", clause: "is on another computer, and a local drive is wanted" };
  if (/^[A-Za-z][A-Za-z0-9+-]+:/.test(slashed)) {
    return {
      code: "PATH_NOT_DRIVE",
      clause: "starts with a PowerShell drive or an address, and a drive letter is wanted",
    };
  }
  if (!/^[A-Za-z]:\\/.test(slashed))
    return { code: "PATH_NOT_ABSOLUTE", clause: "does not start with a drive letter, a colon and a backslash" };
  if (slashed.length === 3) return { code: "PATH_ROOT", clause: "is a whole drive" };
  return judgeSegments(slashed.slice(3).split("\\")) ?? slashed.charAt(0).toUpperCase() + slashed.slice(1);
}

function judgeSegments(segments: readonly string[]): Finding | undefined {
  const rest = segments.join("\\");
  if (segments.some((segment) => segment === "." || segment === "..")) {
    return { code: "PATH_TRAVERSAL", clause: "holds . or .. as a folder" };
  }
  if (rest.includes(":"))
    return { code: "PATH_STREAM", clause: "holds a second colon, which means a hidden stream of a file" };
  const stray = /[<>"|?*]/.exec(rest)?.[0];
  if (stray !== undefined)
    return { code: "PATH_CHARSET", clause: `holds ${nameCodePoint(stray)}, which Windows forbids in names` };
  if (/%[^%\\]+%/.test(rest))
    return { code: "PATH_ENV_VAR", clause: "holds an environment variable, and the real folder is wanted" };
  if (segments.some((segment) => /[. ]$/.test(segment))) {
    return {
      code: "PATH_TRAILING_DOT_SPACE",
      clause: "holds a folder that ends in a dot or a space, which Windows drops",
    };
  }
  if (segments.some((segment) => segment.startsWith(" "))) {
    return { code: "PATH_LEADING_SPACE", clause: "holds a folder that starts with a space" };
  }
  if (segments.some((segment) => reservedName.test((segment.split(".", 1)[0] ?? "").trimEnd()))) {
    return { code: "PATH_RESERVED_NAME", clause: "holds a device name such as NUL or COM1 as a folder" };
  }
  return undefined;
}

/** Folders of Windows and of programs: updates and cleaning take out of them what they did not put there. */
const systemFolder =
  /^[A-Z]:\\(windows|program files( \(x86\))?|inetpub|\$recycle\.bin|system volume information)(\\|$)/i;

function pathWarnings(value: string): readonly FieldWarning[] {
  const [folder] = systemFolder.exec(value) ?? [];
  if (folder === undefined) return [];
  const message = `${folder.replace(/\\$/, "")} belongs to Windows and its programs: keep the records elsewhere, e.g. in C:\\ProgramData\\OwaIm, so that no update or cleaning takes them away.`;
  return [{ code: "system-folder", message }];
}
