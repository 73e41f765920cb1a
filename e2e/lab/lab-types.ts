/**
 * Which fake modules a case sees: none at all, Windows alone, Windows with the cmdlets of one product's shell, or Windows
 * with sessions to other computers.
 */
export type Shell = "none" | "windows-only" | "lync" | "exchange" | "windows-driver";

export type ParameterValue = string | number | boolean | null | readonly string[];

/** PowerShell that runs when the script reaches a line that holds `before`, for the `hit`-th time. */
export interface Interrupt {
  readonly before: string;
  readonly hit: number;
  readonly script: string;
}

/** One case. Give either `path` or `text`. */
export interface RunRequest {
  readonly path?: string;
  readonly text?: string;
  /** The world's folder; see `world.ts`. */
  readonly world?: string;
  /** Name of the computer on which the script runs, as Windows cuts it. */
  readonly computer?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly shell?: Shell;
  readonly invocation?: "call" | "dot-source";
  /** Named parameters; a switch is a boolean (`Confirm: false` is `-Confirm:$false`), a list is a string array. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Answer to every question of the script; without one, or an empty one, it is an error, as unattended. */
  readonly answer?: "yes" | "no" | "";
  readonly interrupts?: readonly Interrupt[];
  /** True: the script runs in a remote session, as its host's name and $PSSenderInfo tell. */
  readonly remote?: boolean;
  readonly timeoutSeconds?: number;
}

export interface ErrorFact {
  readonly message: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
}

/** What a case left behind. */
export interface RunResult {
  /** `failed`: an exception left the script; `killed`: it was cut off in the middle, as by a power cut. */
  readonly end: "completed" | "failed" | "killed" | "timed-out";
  /**
   * As the process would report it under `-File`. Null when the case was cut off, and when a dot-sourced script
   * returned without `exit` and without a native program.
   */
  readonly exitCode: number | null;
  readonly escaped: ErrorFact | null;
  /** Output as lines of the console. */
  readonly output: readonly string[];
  /** Lines that the script wrote past its output, straight to the host; "What if:" lines are among them. */
  readonly host: readonly string[];
  readonly warnings: readonly string[];
  readonly verbose: readonly string[];
  readonly errors: readonly ErrorFact[];
  /** Each confirmation that was asked for: caption, line break, message. */
  readonly questions: readonly string[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface CommandFact extends Position {
  /** Null when the name is computed, e.g. `& $Path`; then `invoked` shows the expression. */
  readonly name: string | null;
  readonly invoked: string;
  /** `Unknown` for a plain command, `Ampersand`, `Dot`. */
  readonly operator: string;
  readonly parameters: readonly string[];
  readonly splats: readonly string[];
  /** Arguments without a parameter's name in front. */
  readonly positional: number;
}

/** A name that the script declares. */
export interface NamedLine {
  readonly line: number;
  readonly name: string;
}

export interface FunctionFact extends NamedLine {
  readonly supportsShouldProcess: boolean;
  readonly asksShouldProcess: boolean;
}

export interface MemberFact extends Position {
  readonly on: string;
  readonly member: string;
  readonly isStatic: boolean;
  readonly isCall: boolean;
  /** The arguments of a call, as they are written. */
  readonly arguments: readonly string[];
}

/** What the parser says about a script; every list in the order of the text. */
export interface ParseResult {
  readonly errors: readonly (Position & { readonly message: string })[];
  readonly commands: readonly CommandFact[];
  /** Functions that the script defines. */
  readonly functions: readonly string[];
  /** Literal keys that are given to a hashtable variable, for commands that splat it. */
  readonly tableKeys: readonly { readonly variable: string; readonly key: string }[];
  readonly members: readonly MemberFact[];
  readonly types: readonly string[];
  readonly variables: readonly string[];
  readonly expandableStrings: readonly Position[];
  /** `kind`: SingleQuoted, DoubleQuoted, BareWord, or a here-string. */
  readonly constants: readonly { readonly line: number; readonly kind: string; readonly value: string }[];
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  /** Syntax that Windows PowerShell 3.0 does not know. */
  readonly newer: readonly (Position & { readonly what: string })[];
  /** What the grammar of Windows PowerShell 2.0 lacks: there the parser refuses the whole script. */
  readonly older: readonly (Position & { readonly what: string })[];
  /** Lines that begin elsewhere than the analyzer's rule of indentation wants them: blanks found and wanted. */
  readonly layout: readonly { readonly line: number; readonly found: number; readonly wanted: number }[];
  /** Parameters of a param block that its own body never reads. */
  readonly unusedParameters: readonly NamedLine[];
  /** Variables that a script block assigns and neither it nor a block inside it reads. */
  readonly unreadVariables: readonly NamedLine[];
  readonly functionFacts: readonly FunctionFact[];
  /** Lines of catch blocks without a statement, and lines that end in a blank. */
  readonly emptyCatches: readonly number[];
  readonly trailingBlanks: readonly number[];
}
