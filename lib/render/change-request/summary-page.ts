import type { Words } from "@/lib/messages/words";
import { topologyPath } from "../drawing/render-topology";
import { typedFact, type Block } from "../markdown/document";
import { timeText } from "@/lib/messages/time-text";
import { windowText } from "./window-text";
import type { Assessment, ChangeRequest } from "./types";

/** The first page, for whoever reads no other: what, for whom, when, how it is taken back, and the drawing. */
export function summaryPage(request: ChangeRequest, words: Words): readonly Block[] {
  const { summary, details, risk, impact, schedule, stopsAfter, pictures } = request;
  const { overview: texts, schedule: times } = words.changeRequest;
  const { levels } = words.assessment;
  return [
    { kind: "lead", text: summary },
    {
      kind: "facts",
      facts: [
        typedFact(texts.reference, details.reference),
        typedFact(texts.requestedBy, details.requestedBy),
        typedFact(texts.reason, details.reason),
        { term: texts.affected, text: impact.findings.map(({ reason }) => reason).join(" ") },
        schedule.start === undefined
          ? { term: texts.when, toWrite: true }
          : { term: texts.when, text: windowText(schedule, words) },
        {
          term: texts.howLong,
          text: stopsAfter.reduce(texts.mayStop, texts.minutes(schedule.changeMinutes, schedule.windowMinutes)),
        },
        {
          term: texts.wayBack,
          text:
            schedule.missingMinutes > 0
              ? texts.backTooShort(schedule.backOutMinutes, schedule.latestDecision)
              : texts.back(schedule.backOutMinutes, timeText(schedule.latestDecision)),
        },
        { term: texts.risk, text: texts.levels(levels[risk.level], reasonsOf(risk), levels[impact.level]) },
        { term: texts.type, text: texts.normalChange },
      ],
    },
    ...(schedule.missingMinutes > 0
      ? [{ kind: "caution", text: times.tooShort(schedule.missingMinutes) } as const]
      : []),
    { kind: "drawing", title: words.drawing.both, file: topologyPath, pictures },
  ];
}

/** Why the risk is not lower, in a few words each. */
const reasonsOf = ({ level, findings }: Assessment): readonly string[] =>
  findings.flatMap((finding) => (finding.level === level && finding.inShort !== undefined ? [finding.inShort] : []));
