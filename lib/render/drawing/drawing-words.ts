import type { PlanWords } from "@/lib/messages/words";
import type { Drawing } from "./drawing-model";

/** The drawing in sentences, for those who do not see it. */
export function describeDrawing(drawing: Drawing, { drawing: texts }: PlanWords): string {
  const { lync, trust, clientAccess, mailbox, policies, trusts, talks } = drawing;
  const { tone: inWords, box, link } = texts.described;
  const boxes = [lync, trust, clientAccess, mailbox, policies].filter((part) => part !== undefined);
  const servers = mailbox?.title ?? "";
  return [
    ...boxes.map(({ title, tone, lines }) =>
      box(
        `${title}${inWords[tone]}`,
        lines.map((line) => `${line.text}${inWords[line.tone]}`),
      ),
    ),
    ...(trusts ? [link(texts.lync, servers, `${trusts.label}${inWords[trusts.tone]}`)] : []),
    ...(talks ? [link(servers, texts.lync, `${talks.label}${inWords[talks.tone]}`)] : []),
  ].join(" ");
}
