import { RevealedText } from "./revealed-text";

/** An exact value; the 40 digits of a thumbprint in two halves below each other, wherever there is room for one. */
export function WholeHash({ text }: { text: string }) {
  const tens = /^[0-9A-F]{40}$/i.test(text) ? (text.match(/.{10}/g) ?? []) : [];
  if (tens.length === 0) return <RevealedText text={text} />;
  return (
    <span className="inline-block max-w-[20.5ch] align-top">
      {tens.map((ten, index) => (
        <span key={index}>
          {ten}
          <wbr />
        </span>
      ))}
    </span>
  );
}
