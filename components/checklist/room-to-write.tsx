import { linesToName } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";

/** On paper: who did it, when, and what came of it; a line of its own for each server. */
export function RoomToWrite() {
  const { name, time, result } = useChecklistTexts().toWrite;
  return (
    <p aria-hidden="true" className="hidden flex-[2] gap-4 text-small text-soft print:flex">
      <span className="min-h-8 flex-1 border-b border-edge">{name}</span>
      <span className="min-h-8 flex-1 border-b border-edge">{time}</span>
      <span className="min-h-8 flex-[2] border-b border-edge">{result}</span>
    </p>
  );
}

/** On paper: the computers that no plan names, each with its box. */
export function RoomToName() {
  const { computer } = useChecklistTexts().toWrite;
  return (
    <ul aria-hidden="true" className="hidden list-none print:block">
      {Array.from({ length: linesToName }, (_, line) => (
        <li key={line} className="flex items-center gap-4 pt-1">
          <span className="h-8 w-8 shrink-0 rounded border border-edge" />
          <span className="min-h-8 flex-1 border-b border-edge text-small text-soft">{computer}</span>
          <RoomToWrite />
        </li>
      ))}
    </ul>
  );
}
