/** Wider pieces may be wider than a narrow window; they are broken where the browser likes. */
const fits = 36;

/** A piece of code that is not broken behind its hyphens. It is no box: a screen reader hears no blank beside it. */
export function Unbroken({ text }: { text: string }) {
  return text.includes("-") && text.length <= fits ? <span className="unbroken">{text}</span> : text;
}
