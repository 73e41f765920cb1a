import { RevealedText } from "./revealed-text";

/** An exact value; the 40 digits of a thumbprint in two halves below each other, and nowhere else broken. */
export function WholeHash({ text }: { text: string }) {
  if (!/^[0-9A-F]{40}$/i.test(text)) return <RevealedText text={text} />;
  return (
    <span className="inline-block w-min max-w-full align-top">
      {text.slice(0, 20)}
      <wbr />
      {text.slice(20)}
    </span>
  );
}
