import { reveal } from "./reveal";

/** A text in which every character that deceives is marked with its number; the rest is as it was typed. */
export function RevealedText({ text }: { text: string }) {
  return reveal(text).map(({ text: piece, code, unseen = false }, index) =>
    code === undefined ? (
      piece
    ) : (
      <mark key={index} className="whitespace-nowrap rounded border border-caution bg-cautionWash text-caution">
        {unseen ? null : piece}
        <span className="px-0.5 font-mono text-small">{code}</span>
      </mark>
    ),
  );
}
