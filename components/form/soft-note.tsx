import type { ReactNode } from "react";
import { useFormTexts } from "@/components/messages/form";

/** A remark that stops nothing, with its meaning in a word and not in the colour alone. */
export function SoftNote({ children }: { children: ReactNode }) {
  const formTexts = useFormTexts();
  return (
    <p className="border-l-4 border-caution pl-3">
      <strong className="text-caution">{formTexts.note}</strong> {children}
    </p>
  );
}
