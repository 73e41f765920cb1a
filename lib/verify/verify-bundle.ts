import { parseAnswersJson } from "@/lib/answers/parse-answers";
import { planHash } from "@/lib/answers/plan-hash";
import type { Answers } from "@/lib/answers/types";
import { artifactBytes } from "@/lib/files/artifact-bytes";
import { sha256Hex } from "@/lib/files/sha256";
import { fail, ok, type Problem, type Result } from "@/lib/errors/problem";
import { library, libraryHash } from "@/lib/render/powershell/library";
import type { BundleFile } from "@/lib/files/types";
import { decodeShare } from "@/lib/share/share-link";
import { generateBundle } from "@/lib/generate/generate";
import { generator } from "@/lib/generate/generator";

/** A file that is not what this generator makes of the answers. Texts are those of the files, undefined where there is none. */
export interface FileDifference {
  readonly path: string;
  readonly kind: "changed" | "missing" | "added";
  /** As this generator makes it. */
  readonly expected: string | undefined;
  /** As it was given; undefined as well when it is no UTF-8 text. */
  readonly given: string | undefined;
}

/** The command line makes bundles for more servers than the pages let anybody answer for. */
const mostServers = 2_000;

/** What a look at a bundle says. */
export interface BundleVerdict {
  readonly answers: Answers;
  readonly planHash: string;
  /** Where the answers were read: in answers.json, or in share-link.txt because answers.json was changed afterwards. */
  readonly answersFrom: "answers.json" | "share-link.txt";
  /** Version in the manifest when it is another one than this generator's: its bytes may rightly differ. */
  readonly otherVersion: string | undefined;
  readonly differences: readonly FileDifference[];
  /** Whether the library is another one or missing: then no script of the bundle runs. */
  readonly libraryDiffers: boolean;
  /** Files whose SHA-256 is not the one that the given SHA256SUMS states, or which it does not list. */
  readonly againstSums: readonly string[];
  readonly fileCount: number;
}

/** Why files are not a bundle that can be judged. */
export interface BundleProblem {
  readonly code: "not-a-bundle" | "answers-refused";
  readonly problems: readonly Problem[];
}

/**
 * Compares the files of a bundle with what this generator makes of the answers in it, byte for byte. Never throws. A
 * forger who changes a script may change SHA256SUMS and the manifest with it, so those are told but decide nothing.
 */
export function verifyBundle(files: ReadonlyMap<string, Uint8Array>): Result<BundleVerdict, BundleProblem> {
  if (!files.has("answers.json") || !files.has("manifest.json") || !files.has("SHA256SUMS"))
    return fail({ code: "not-a-bundle", problems: [] });
  const manifest = readManifest(textOf(files.get("manifest.json")));
  const read = answersOf(files, manifest.planHash);
  if (!read.ok) return fail({ code: "answers-refused", problems: read.error });
  const { answers, answersFrom } = read.value;
  const differences = differencesOf(generateBundle(answers).bundle.files, files);
  return ok({
    answers,
    answersFrom,
    planHash: planHash(answers),
    otherVersion: manifest.version === generator.version ? undefined : manifest.version,
    differences,
    libraryDiffers: differences.some(({ path }) => path === library.path),
    againstSums: againstSums(files),
    fileCount: files.size,
  });
}

/** One file that was compared: byte for byte the same, or how it differs. */
export type ComparedFile = { readonly kind: "same"; readonly path: string } | FileDifference;

/** The library by itself, for those who have no plan. */
export const libraryFile = (): BundleFile => ({ ...library, bytes: artifactBytes(library), sha256: libraryHash() });

/** Compares one file with the one of this bundle that bears its name; undefined when none does. */
export function verifyFile(name: string, given: Uint8Array, expected: readonly BundleFile[]): ComparedFile | undefined {
  const file = expected.find(({ path }) => path.slice(path.lastIndexOf("/") + 1).toLowerCase() === name.toLowerCase());
  if (file === undefined) return undefined;
  if (sha256Hex(given) === file.sha256) return { kind: "same", path: file.path };
  return { path: file.path, kind: "changed", expected: textOf(file.bytes), given: textOf(given) };
}

interface ReadAnswers {
  readonly answers: Answers;
  readonly answersFrom: BundleVerdict["answersFrom"];
}

/** The answers that the bundle was made from: when answers.json does not fit the manifest, the link in it may. */
function answersOf(
  files: ReadonlyMap<string, Uint8Array>,
  stated: string | undefined,
): Result<ReadAnswers, readonly Problem[]> {
  const parsed = parseAnswersJson(textOf(files.get("answers.json")) ?? "", { maxServers: mostServers });
  if (parsed.ok && planHash(parsed.value.answers) === stated)
    return ok({ answers: parsed.value.answers, answersFrom: "answers.json" });
  const link = /\/open#\S+/.exec(textOf(files.get("share-link.txt")) ?? "")?.[0];
  const shared = link === undefined ? undefined : decodeShare(link);
  if (shared?.ok === true && planHash(shared.value.answers) === stated)
    return ok({ answers: shared.value.answers, answersFrom: "share-link.txt" });
  return parsed.ok ? ok({ answers: parsed.value.answers, answersFrom: "answers.json" }) : parsed;
}

function differencesOf(
  expected: readonly BundleFile[],
  files: ReadonlyMap<string, Uint8Array>,
): readonly FileDifference[] {
  const known = new Set(expected.map(({ path }) => path));
  const ours = expected.flatMap(({ path, bytes, sha256 }): readonly FileDifference[] => {
    const given = files.get(path);
    if (given !== undefined && sha256Hex(given) === sha256) return [];
    const kind = given === undefined ? "missing" : "changed";
    return [{ path, kind, expected: textOf(bytes), given: textOf(given) }];
  });
  const added = [...files].filter(([path]) => !known.has(path));
  return [
    ...ours,
    ...added.map(([path, bytes]): FileDifference => ({
      path,
      kind: "added",
      expected: undefined,
      given: textOf(bytes),
    })),
  ];
}

function againstSums(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const lines = (textOf(files.get("SHA256SUMS")) ?? "").split("\n");
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  return [...files]
    .filter(([path, bytes]) => path !== "SHA256SUMS" && sums.get(path) !== sha256Hex(bytes))
    .map(([path]) => path);
}

/** Plan hash and version of the manifest, as far as it can be read. */
function readManifest(text: string | undefined): {
  readonly planHash: string | undefined;
  readonly version: string | undefined;
} {
  const nothing = { planHash: undefined, version: undefined };
  try {
    const manifest: unknown = JSON.parse(text ?? "");
    if (typeof manifest !== "object" || manifest === null) return nothing;
    const { planHash: hash, generator: by } = manifest as {
      planHash?: unknown;
      generator?: { version?: unknown } | null;
    };
    const version = by?.version;
    return {
      planHash: typeof hash === "string" ? hash : undefined,
      version: typeof version === "string" && /^[0-9A-Za-z.+-]{1,40}$/.test(version) ? version : undefined,
    };
  } catch {
    return nothing;
  }
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes === undefined ? undefined : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
