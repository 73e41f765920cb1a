/**
 * One mistake in what a person (or a file, or a link) gave us.
 * `path` names the field as in answers.json ("mailboxServers[1].thumbprint"); the empty string is the whole document.
 * `message` is one sentence with the problem and an example; it names invisible characters by code point.
 */
export interface Problem {
  readonly path: string;
  readonly message: string;
  /** Reject code of the field policy (safety A10) where one applies; stable, for tests and programs. */
  readonly code?: string;
}

/** An expected failure is a value, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an expected failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
