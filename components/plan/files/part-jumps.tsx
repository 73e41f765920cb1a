import type { RefObject } from "react";
import type { ScriptPart } from "@/lib/render/powershell/script-parts";
import { fileTexts } from "@/components/messages/en-files";

/** Ways to the parts of a script, inside its own frame. */
export function PartJumps({ parts, text }: { parts: readonly ScriptPart[]; text: RefObject<HTMLElement | null> }) {
  return (
    <nav aria-label={fileTexts.jumps}>
      <ul className="flex list-none flex-wrap gap-x-4">
        {parts.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => showPart(text.current, id)}
              className="min-h-11 text-small text-accent underline underline-offset-4 md:min-h-8"
            >
              {fileTexts.parts[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function showPart(frame: HTMLElement | null, id: string): void {
  const heading = frame?.querySelector<HTMLElement>(`[data-part="${id}"]`);
  if (!frame || !heading) return;
  frame.scrollTop = heading.offsetTop;
  heading.focus({ preventScroll: true });
}
