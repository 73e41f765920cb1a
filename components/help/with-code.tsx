import { codeIn } from "./code-in";

/** Prose in which commands, parameters and files look like code, and go on in the next line as a whole where they fit it. */
export function WithCode({ text }: { text: string }) {
  return codeIn(text).map(({ part, isCode }, index) =>
    isCode ? (
      <code key={index} className="inline-block max-w-full break-words font-mono text-small">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
