import type { Words } from "@/lib/messages/words";
import { changeSteps } from "@/lib/plan/change-steps";
import type { CommandBlock } from "@/lib/plan/command-block";
import type { Plan, PlannedStep } from "@/lib/plan/types";
import { joined } from "@/lib/text/fragments";
import { changeRuns } from "./checklist/run-items";
import { manifestRuns } from "./runs";

const mostTargets = 5;
/** Most servers whose commands are shown. */
const mostServers = 3;

/** The steps of a plan as plain text for a forum or a chat: what, where, on what, Microsoft's commands. No plan hash. */
export function planText(plan: Plan, words: Words): string {
  const { goal, exchange, umPlacement } = plan.topology;
  const texts = words.planText;
  const head = [texts.head(texts.goals[goal], exchange.shortName)];
  if (umPlacement) head.push(texts.unifiedMessaging(texts.placements[umPlacement]));
  const order = changeRuns(manifestRuns(plan)).map(({ script }) => script);
  return (
    [
      head.join(" "),
      texts.order(order),
      ...changeSteps(plan).map((step) => stepText(step, words)),
      ...leftOut(plan, words),
    ].join("\n\n") + "\n"
  );
}

function stepText({ number, title, place, targets, documentedCommands }: PlannedStep, words: Words): string {
  const where = place ? words.runs.shells[place] : words.planText.byHand;
  return [
    `${number} ${title}`,
    `   ${where}`,
    ...few(
      targets.map(({ name, change }) => `   - ${name}: ${change}`),
      words,
    ),
    ...commandLines(documentedCommands, words),
  ].join("\n");
}

/** Whole blocks only: a block that is cut would give one server half of its values. */
function commandLines(blocks: readonly CommandBlock[], { planText: texts }: Words): readonly string[] {
  const [first] = blocks;
  if (first?.server === undefined) {
    return few(
      blocks.flatMap(({ lines }) => lines.map((line) => `   > ${joined(line)}`)),
      { planText: texts },
    );
  }
  const more = blocks.length - mostServers;
  return [
    ...blocks
      .slice(0, mostServers)
      .flatMap(({ server, lines }) => [
        `   ${texts.on(server?.value ?? "")}`,
        ...lines.map((line) => `   > ${joined(line)}`),
      ]),
    ...(more > 0 ? [`   ${texts.moreServers(more)}`] : []),
  ];
}

function few(lines: readonly string[], { planText: texts }: Pick<Words, "planText">): readonly string[] {
  if (lines.length <= mostTargets) return lines;
  return [...lines.slice(0, mostTargets), `   ${texts.more(lines.length - mostTargets)}`];
}

/** One line for all that is left out for the same reason. */
function leftOut({ skipped }: Plan, { planText: texts }: Words): readonly string[] {
  if (skipped.length === 0) return [];
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  const lines = reasons.map((reason) => {
    const titles = skipped.filter((step) => step.reason === reason).map(({ title }) => title);
    return `   - ${texts.titles(titles)}: ${reason}`;
  });
  return [[texts.leftOut, ...lines].join("\n")];
}
