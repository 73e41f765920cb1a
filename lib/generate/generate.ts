import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import { assembleBundle } from "@/lib/bundle/assemble-bundle";
import { en } from "@/lib/messages/en/catalogue";
import type { Words } from "@/lib/messages/words";
import { wordsFor } from "@/lib/topology/words-for";
import type { Plan } from "@/lib/plan/types";
import { renderAnswers } from "@/lib/render/answers-file";
import { renderChangeRequest } from "@/lib/render/change-request/render-change-request";
import { renderChecklist } from "@/lib/render/checklist/render-checklist";
import { renderTopology } from "@/lib/render/drawing/render-topology";
import { manifestOf } from "@/lib/render/manifest";
import { renderScripts } from "@/lib/render/powershell/scripts";
import { renderReadMe } from "@/lib/render/read-me";
import { renderShareLink } from "@/lib/render/share-link-file";
import type { Bundle } from "@/lib/files/types";
import type { Provenance, Renderer } from "@/lib/render/types";
import { encodeShare, shareLength, sharePath } from "@/lib/share/share-link";
import { generator } from "./generator";
import { generatePlan } from "./plan";

const renderers: readonly Renderer[] = [
  renderReadMe,
  renderChangeRequest,
  renderChecklist,
  renderTopology,
  renderAnswers,
  renderShareLink,
  renderScripts,
];

export { generatePlan };

/**
 * Plan, bundle and share link of validated answers. Same answers, same bytes: no clock, randomness, locale or IO.
 * `words` is the catalogue of the language of the documents; scripts are English.
 * `shareLink` is `/open#...`, undefined when the answers are too long for a link.
 */
export function generateBundle(
  answers: Answers,
  { words = en }: { readonly words?: Words } = {},
): {
  readonly plan: Plan;
  readonly bundle: Bundle;
  readonly shareLink: string | undefined;
} {
  const plan = generatePlan(answers, words);
  const canonicalAnswers = canonicalJson(answers);
  const shareLink = shareLinkOf(canonicalAnswers);
  const provenance: Provenance = { generator, canonicalAnswers, shareLink };
  const spoken = wordsFor(words, plan.topology);
  const artifacts = renderers.flatMap((render) => render(plan, provenance, spoken));
  const bundle = assembleBundle(plan.hash, artifacts, (files) => manifestOf(plan, provenance, files));
  return { plan, bundle, shareLink };
}

/** The share link of canonical answers, or undefined when only a file will do. */
function shareLinkOf(canonicalAnswers: string): string | undefined {
  const code = encodeShare(canonicalAnswers);
  return shareLength(code) === "too-long" ? undefined : sharePath(code);
}
