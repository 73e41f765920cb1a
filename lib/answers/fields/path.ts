import { definePolicy, type Cleaned, type FieldWarning } from "./field-policy";
import type { Finding } from "./unsafe-characters";

/** DOS devices, which Windows opens whatever the folder and the extension. */
const reservedName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

/** A folder on a local drive. Stored with single backslashes, an upper-case drive letter and no backslash at the end. */
export const pathPolicy = definePolicy({
  name: "path",
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
    return { code: "PATH_DEVICE_NAMESPACE", values: {} };
  }
  if (slashed.startsWith("\\\\")) return { code: "PATH_UNC", values: {} };
  if (/^[A-Za-z][A-Za-z0-9+-]+:/.test(slashed)) {
    return {
      code: "PATH_NOT_DRIVE",
      values: {},
    };
  }
  if (!/^[A-Za-z]:\\/.test(slashed)) return { code: "PATH_NOT_ABSOLUTE", values: {} };
  if (slashed.length === 3) return { code: "PATH_ROOT", values: {} };
  return judgeSegments(slashed.slice(3).split("\\")) ?? slashed.charAt(0).toUpperCase() + slashed.slice(1);
}

function judgeSegments(segments: readonly string[]): Finding | undefined {
  const rest = segments.join("\\");
  if (segments.some((segment) => segment === "." || segment === "..")) {
    return { code: "PATH_TRAVERSAL", values: {} };
  }
  if (rest.includes(":")) return { code: "PATH_STREAM", values: {} };
  const stray = /[<>"|?*]/.exec(rest)?.[0];
  if (stray !== undefined) return { code: "PATH_CHARSET", values: { character: stray } };
  if (/%[^%\\]+%/.test(rest)) return { code: "PATH_ENV_VAR", values: {} };
  if (segments.some((segment) => /[. ]$/.test(segment))) {
    return {
      code: "PATH_TRAILING_DOT_SPACE",
      values: {},
    };
  }
  if (segments.some((segment) => segment.startsWith(" "))) {
    return { code: "PATH_LEADING_SPACE", values: {} };
  }
  if (segments.some((segment) => reservedName.test((segment.split(".", 1)[0] ?? "").trimEnd()))) {
    return { code: "PATH_RESERVED_NAME", values: {} };
  }
  return undefined;
}

/** Folders of Windows and of programs: updates and cleaning take out of them what they did not put there. */
const systemFolder =
  /^[A-Z]:\\(windows|program files( \(x86\))?|inetpub|\$recycle\.bin|system volume information)(\\|$)/i;

function pathWarnings(value: string): readonly FieldWarning[] {
  const [folder] = systemFolder.exec(value) ?? [];
  if (folder === undefined) return [];
  return [{ code: "system-folder", values: { folder: folder.replace(/\\$/, "") } }];
}
