import type { Topology } from "@/lib/topology/types";
import { planTexts } from "@/components/messages/en-plan";
import { topologyTexts } from "@/components/messages/en-topology";
import { TopologyDrawing } from "@/components/topology/topology-drawing";

/** The installation before and after the change: large where there is room, in one column each where there is not. */
export function Installation({ topology }: { topology: Topology }) {
  return (
    <section aria-labelledby="installation" className="space-y-4">
      <h2 id="installation">{planTexts.installationTitle}</h2>
      <div className="grid gap-8 md:grid-cols-2 wide:max-w-[60rem] wide:grid-cols-1">
        {(["before", "after"] as const).map((moment) => (
          <figure key={moment} className="min-w-0 break-inside-avoid space-y-2">
            <figcaption className="font-bold">{topologyTexts.title[moment]}</figcaption>
            <div className="wide:hidden print:hidden">
              <TopologyDrawing topology={topology} moment={moment} layout="narrow" />
            </div>
            <div className="hidden wide:block print:block">
              <TopologyDrawing topology={topology} moment={moment} layout="wide" />
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}
