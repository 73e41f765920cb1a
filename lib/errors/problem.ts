import type { Said } from "@/lib/messages/said";

/**
 * One mistake in what a person (or a file, or a link) gave us: `path` names the field as in answers.json
 * ("mailboxServers[1].thumbprint"), the empty string is the whole document. `code` is a key of the catalogue of words, or
 * a reject code of the field policy (safety A10), which is one, too; `values` is what its words speak of. `problemText`
 * says it.
 */
export type Problem = { readonly path: string } & Said<"problems">;

/** An expected failure is a value, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps an expected failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
