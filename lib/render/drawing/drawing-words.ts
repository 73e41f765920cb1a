import type { Drawing, DrawnLine, Tone } from "./drawing-model";
import { drawingTexts as texts } from "./drawing-texts";

/** The drawing in sentences, for those who do not see it. */
export function describeDrawing(drawing: Drawing): string {
  const { lync, trust, clientAccess, mailbox, policies, trusts, talks } = drawing;
  const boxes = [lync, trust, clientAccess, mailbox, policies].filter((part) => part !== undefined);
  const sentences = boxes.map(({ title, tone, lines }) => {
    const whole = `${title}${inWords(tone)}`;
    return lines.length === 0 ? `${whole}.` : `${whole}: ${lines.map(lineInWords).join(", ")}.`;
  });
  return [
    ...sentences,
    ...(trusts ? [`${texts.lync} – ${texts.mailbox}: ${trusts.label}${inWords(trusts.tone)}.`] : []),
    ...(talks ? [`${texts.mailbox} – ${texts.lync}: ${talks.label}${inWords(talks.tone)}.`] : []),
  ].join(" ");
}

function lineInWords({ text, tone }: DrawnLine): string {
  return `${text}${inWords(tone)}`;
}

function inWords(tone: Tone): string {
  return tone === "existing" ? "" : ` (${tone === "new" ? texts.added : texts.removed})`;
}
