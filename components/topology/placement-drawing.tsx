import type { ReactNode } from "react";
import { usePlacementDrawingTexts } from "@/components/messages/placement-drawing";

const label = "fill-ink text-small";
const soft = "fill-soft text-small";
const line = "fill-none [stroke-width:2]";

/** A placement that decides whether Lync discovers the servers. */
export type DrawnPlacement = "same-computer" | "separate-computers";

/** Beside each other: how it works where the answer is right, and what comes of it where it is wrong. */
export function PlacementDrawing({ placement }: { placement: DrawnPlacement }) {
  const { ifWrong: label, found, told, ...texts } = usePlacementDrawingTexts();
  const isSame = placement === "same-computer";
  const { right, caption, wrong, ifWrong } = isSame ? texts.same : texts.separate;
  return (
    <div className="grid gap-x-4 gap-y-3 pb-1 pt-3 text-ink md:grid-cols-2">
      <figure className="space-y-1">
        <Panel name={right}>
          <LyncList entries={[{ how: isSame ? found : told }]} />
          {isSame ? <OneComputer /> : <TwoComputers />}
          <Connection works {...(isSame ? {} : { y: 104 })} />
        </Panel>
        <figcaption className="text-small text-soft">{caption}</figcaption>
      </figure>
      <figure className="space-y-1">
        <Panel name={wrong} wrong>
          <LyncList entries={isSame ? [] : [{ how: found }, { how: told, twice: true }]} />
          {isSame ? <TwoComputers /> : <OneComputer />}
          <Connection {...(isSame ? { y: 104 } : {})} />
        </Panel>
        <figcaption className="text-small">
          <strong className="text-stop">{label}:</strong> {ifWrong}
        </figcaption>
      </figure>
    </div>
  );
}

/** A drawing of 300 by 150; its words stay readable at the width of a phone. */
function Panel({ name, wrong = false, children }: { name: string; wrong?: boolean; children: ReactNode }) {
  const edge = wrong ? "stroke-stop [stroke-dasharray:6_4]" : "stroke-rule";
  return (
    <svg viewBox="0 0 300 150" role="img" aria-label={name} className="block w-full max-w-sm">
      <rect x="0.5" y="0.5" width="299" height="149" rx="4" className={`fill-none ${edge}`} />
      {children}
    </svg>
  );
}

interface LyncEntry {
  /** How Lync came to it. */
  readonly how: string;
  /** The second entry for one computer; crossed out. */
  readonly twice?: boolean;
}

/** The server as Lync has it, once for each entry: its name, and below it how Lync came to it. */
function LyncList({ entries }: { entries: readonly LyncEntry[] }) {
  const texts = usePlacementDrawingTexts();
  return (
    <>
      <rect x="10" y="12" width="124" height="126" rx="4" className="fill-paper stroke-ink" />
      <text x="72" y="32" textAnchor="middle" className={label}>
        {texts.lync}
      </text>
      {entries.length === 0 ? (
        <text x="72" y="82" textAnchor="middle" className={soft}>
          {texts.nobody}
        </text>
      ) : null}
      {entries.map(({ how, twice = false }, index) => (
        <g key={how} transform={`translate(0 ${index * 48})`}>
          <rect
            x="18"
            y="42"
            width="108"
            height="42"
            rx="2"
            className={twice ? "fill-stopWash stroke-stop" : "fill-raised stroke-edge"}
          />
          {[texts.mailboxServer, how].map((text, below) => (
            <text key={text} x={twice ? 60 : 72} y={59 + below * 17} textAnchor="middle" className={label}>
              {text}
            </text>
          ))}
          {twice ? <path d="M106 58l10 10m0 -10l-10 10" className={`${line} stroke-stop`} /> : null}
        </g>
      ))}
    </>
  );
}

function OneComputer() {
  const texts = usePlacementDrawingTexts();
  return (
    <>
      <rect x="172" y="12" width="118" height="126" rx="4" className="fill-paper stroke-ink" />
      <text x="231" y="33" textAnchor="middle" className={label}>
        {texts.mailboxServer}
      </text>
      <Service y={46} text={texts.router} />
      <Service y={88} text={texts.service} />
    </>
  );
}

function TwoComputers() {
  const texts = usePlacementDrawingTexts();
  return (
    <>
      <rect x="172" y="8" width="118" height="64" rx="4" className="fill-paper stroke-ink" />
      <text x="231" y="26" textAnchor="middle" className={label}>
        {texts.clientAccessServer}
      </text>
      <Service y={34} text={texts.router} />
      <rect x="172" y="78" width="118" height="64" rx="4" className="fill-paper stroke-ink" />
      <text x="231" y="96" textAnchor="middle" className={label}>
        {texts.mailboxServer}
      </text>
      <Service y={104} text={texts.service} />
    </>
  );
}

function Service({ y, text }: { y: number; text: string }) {
  return (
    <>
      <rect x="178" y={y} width="106" height="32" rx="2" className="fill-raised stroke-edge" />
      <text x="231" y={y + 21} textAnchor="middle" className={label}>
        {text}
      </text>
    </>
  );
}

/** The line between Lync and the server that holds the mailboxes: an arrow at both ends, or broken by a cross. */
function Connection({ y = 75, works = false }: { y?: number; works?: boolean }) {
  if (works) return <path d={`M138 ${y}h30m-7 -5l7 5l-7 5m-16 0l-7 -5l7 -5`} className={`${line} stroke-accent`} />;
  return <path d={`M137 ${y}h8m15 0h8m-22 -7l13 14m0 -14l-13 14`} className={`${line} stroke-stop`} />;
}
