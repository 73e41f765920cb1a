import type { RefObject } from "react";
import { useFileTexts } from "@/components/messages/files";
import { showInFrame } from "./show-in-frame";
import type { ShownPart } from "./shown-parts";

/** Ways to the parts of a script or the sections of the library, inside the frame of its text. */
export function PartJumps({ parts, text }: { parts: readonly ShownPart[]; text: RefObject<HTMLElement | null> }) {
  const fileTexts = useFileTexts();
  return (
    <nav aria-label={fileTexts.jumps}>
      <ul className="flex list-none flex-wrap gap-x-4">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => showPart(text.current, id)}
              className="min-h-11 text-small text-accent underline underline-offset-4 md:min-h-8"
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function showPart(frame: HTMLElement | null, id: string): void {
  const heading = frame?.querySelector<HTMLElement>(`[data-part="${id}"]`);
  showInFrame(heading, 0);
  heading?.focus({ preventScroll: true });
}
