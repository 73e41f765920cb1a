import type { ScriptText } from "./script-text";

/** Decides how text becomes bytes, in one place: scripts ASCII with CRLF, CSV with CRLF, everything else UTF-8 with LF. */
export type MediaType =
  | "text/plain"
  | "text/html"
  | "text/markdown"
  | "text/csv"
  | "application/json"
  | "image/svg+xml"
  | "text/x-powershell";

/** One file of the bundle. `path` comes from a fixed list of names; no user text can reach it. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: MediaType;
  /** With LF line ends; see `MediaType`. */
  readonly text: string;
  /** The parts of a PowerShell file, for those that show it. */
  readonly script?: ScriptText;
}

/** A file with its final bytes. */
export interface BundleFile extends Artifact {
  readonly bytes: Uint8Array;
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
}

/** The whole bundle, files sorted by path in code-unit order. */
export interface Bundle {
  /** `owa-im-<first 8 of the plan hash>.zip` */
  readonly name: string;
  readonly planHash: string;
  readonly files: readonly BundleFile[];
}
