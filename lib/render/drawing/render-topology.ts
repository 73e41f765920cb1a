import type { Words } from "@/lib/messages/words";
import type { Plan } from "@/lib/plan/types";
import { element } from "../html/element";
import { fingerprint } from "../html/fingerprint";
import type { Renderer } from "../types";
import { legendOf } from "./drawing-shapes";
import { picturesOf } from "./picture";
import { shapeElements, textDefaults } from "./shape-elements";

/** Name of the drawing in the bundle, for the documents that show it. */
export const topologyPath = "topology.svg";

/** topology.svg: the installation before and after the change. */
export const renderTopology: Renderer = (plan, _provenance, words) => [
  { path: topologyPath, mediaType: "image/svg+xml", text: topologySvg(plan, words) },
];

const margin = 24;
const gap = 40;
const headHeight = 32;
const footHeight = 36;

/** One drawing that needs nothing else: no script, no font, no style sheet. The same plan gives the same text. */
function topologySvg({ hash, topology }: Plan, words: Words): string {
  const { documents, drawing } = words;
  const pictures = picturesOf(topology, words);
  const top = margin + headHeight;
  const step = (pictures[0]?.width ?? 0) + gap;
  const width = pictures.length * step - gap + 2 * margin;
  const foot = top + Math.max(...pictures.map((picture) => picture.height)) + footHeight;
  const height = foot + margin - 4;
  const columns = pictures.flatMap((picture, index) => {
    const x = margin + index * step;
    return [
      "\n",
      element("text", { x: String(x), y: String(margin + 16), "font-size": "17", "font-weight": "700" }, picture.title),
      "\n",
      element("g", { transform: `translate(${x} ${top})` }, ...shapeElements(picture), "\n"),
    ];
  });
  const legend = legendOf(
    pictures.flatMap(({ shapes }) => shapes),
    words,
  );
  const described = pictures.map(({ title, description }) => drawing.described.picture(title, description)).join(" ");
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "title text",
    },
    "\n",
    element("title", { id: "title" }, documents.titleOfPlan(drawing.both, fingerprint(hash))),
    "\n",
    element("desc", { id: "text" }, `${described} ${drawing.described.planHash(hash)}`),
    "\n",
    element("rect", { width: "100%", height: "100%", fill: "#fff" }),
    "\n",
    element(
      "g",
      { "aria-hidden": "true", ...textDefaults },
      ...columns,
      "\n",
      element("text", { x: String(margin), y: String(foot) }, legend),
      "\n",
      element(
        "text",
        { x: String(width - margin), y: String(foot), "text-anchor": "end" },
        `${documents.plan} ${fingerprint(hash)}`,
      ),
      "\n",
    ),
    "\n",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.print()}\n`;
}
