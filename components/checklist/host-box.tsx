import type { Progress } from "@/components/ticks/units";

/** In the place of a box: it fills as the servers of its row are settled. Dashed, since each server has a box of its own. */
export function HostBox({ progress }: { progress: Progress }) {
  const { different, open, total } = progress;
  const settled = total - open;
  const colour = different > 0 ? "border-stop" : open === 0 ? "border-proven" : "border-edge";
  return (
    <span
      aria-hidden="true"
      className={`relative inline-flex h-11 w-11 items-center justify-center overflow-hidden rounded border-2 print:border-ink ${open === 0 ? "" : "border-dashed"} ${colour}`}
    >
      <svg viewBox={`0 0 1 ${total}`} preserveAspectRatio="none" className="absolute inset-0 h-full w-full">
        <rect y={total - settled} width="1" height={settled} className="fill-raised forced:fill-[GrayText]" />
      </svg>
      <span className="relative text-center text-small tabular-nums">
        {settled}/<wbr />
        {total}
      </span>
    </span>
  );
}
