import { useFactsTexts } from "@/components/messages/facts";
import type { Origin } from "@/lib/from-facts/types";

/** The computer, the time and the file that a value comes from. */
export function OriginLine({ origin: { computer, time, file } }: { readonly origin: Origin }) {
  const texts = useFactsTexts();
  return (
    <p className="break-words text-small text-soft">
      <bdi>{texts.origin(computer, texts.time(time), file)}</bdi>
    </p>
  );
}
