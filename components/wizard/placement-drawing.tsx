import { en } from "@/components/messages/en";

const box = "fill-none stroke-ink";
const label = "fill-ink text-small";
const arrow = "fill-none stroke-accent [stroke-width:2]";

/** Two small drawings, one for each topology, so that the reader recognises the own one. */
export function PlacementDrawing() {
  const { same, separate, router, service, sameCaption, separateCaption } = en.placementDrawing;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <figure className="space-y-2">
        <svg viewBox="0 0 300 128" role="img" aria-label={same} className="w-full max-w-xs">
          <Lync />
          <rect x="130" y="8" width="162" height="112" rx="4" className={box} />
          <Service y={24} text={router} />
          <Service y={72} text={service} />
          <path d="M78 64H126M118 58l8 6-8 6" className={arrow} />
        </svg>
        <figcaption className="text-small text-soft">{sameCaption}</figcaption>
      </figure>
      <figure className="space-y-2">
        <svg viewBox="0 0 300 128" role="img" aria-label={separate} className="w-full max-w-xs">
          <Lync />
          <rect x="130" y="4" width="162" height="54" rx="4" className={box} />
          <rect x="130" y="70" width="162" height="54" rx="4" className={box} />
          <Service y={15} text={router} />
          <Service y={81} text={service} />
          <path d="M78 64C100 64 100 97 126 97M118 91l8 6-8 6" className={`${arrow} [stroke-dasharray:5_4]`} />
        </svg>
        <figcaption className="text-small text-soft">{separateCaption}</figcaption>
      </figure>
    </div>
  );
}

function Lync() {
  return (
    <>
      <rect x="8" y="40" width="70" height="48" rx="4" className={box} />
      <text x="43" y="69" textAnchor="middle" className={label}>
        Lync
      </text>
    </>
  );
}

function Service({ y, text }: { y: number; text: string }) {
  return (
    <>
      <rect x="142" y={y} width="138" height="32" rx="2" className="fill-raised stroke-edge" />
      <text x="211" y={y + 21} textAnchor="middle" className={label}>
        {text}
      </text>
    </>
  );
}
