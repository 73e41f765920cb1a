import { legendOf } from "@/lib/render/drawing/drawing-shapes";
import { picturesOf } from "@/lib/render/drawing/picture";
import type { Topology } from "@/lib/topology/types";
import { usePlanTexts } from "@/components/messages/plan";
import { usePlanWords } from "@/components/messages/plan-words";
import { TopologyDrawing } from "@/components/topology/topology-drawing";

/** The installation before and after the change, side by side where there is room. */
export function Installation({ topology }: { topology: Topology }) {
  const planTexts = usePlanTexts();
  const planWords = usePlanWords();
  const pictures = picturesOf(topology, planWords);
  const wide = picturesOf(topology, planWords, "wide");
  return (
    <section aria-labelledby="installation" className="space-y-4">
      <h2 id="installation">{planTexts.installationTitle}</h2>
      <div className="grid gap-8 md:grid-cols-2">
        {pictures.map((picture, index) => (
          <figure key={picture.moment} className="min-w-0 break-inside-avoid space-y-2">
            <figcaption className="font-bold">{picture.title}</figcaption>
            <TopologyDrawing picture={picture} className="max-w-[27rem] wide:hidden" />
            <TopologyDrawing picture={wide[index] ?? picture} className="hidden wide:block" />
          </figure>
        ))}
      </div>
      <p className="text-small text-soft">
        {legendOf(
          pictures.flatMap(({ shapes }) => shapes),
          planWords,
        )}
      </p>
    </section>
  );
}
