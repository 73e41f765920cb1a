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
