import type { TracedAnswer } from "@/lib/trace/trace";
import type { TracedSpan } from "@/lib/trace/traced-spans";
import type { BundleFile } from "@/lib/files/types";
import { useFileTexts } from "@/components/messages/files";
import type { Hit } from "./file-search";
import { FileLines } from "./file-lines";
import type { ShownPart } from "./shown-parts";
import { languageOf } from "./token";
import { useHighlight } from "./use-highlight";

export interface FilePartsProps {
  readonly file: BundleFile;
  readonly lines: readonly string[];
  readonly parts: readonly ShownPart[];
  readonly changes: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, readonly TracedSpan[]>;
  readonly hits: readonly Hit[];
  readonly current: Hit | undefined;
  readonly chosen: readonly TracedAnswer[] | undefined;
  readonly wrap: boolean;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

/** The text of a file; a script and the library come in their parts. */
export function FileParts(props: FilePartsProps) {
  const { parts, lines } = props;
  if (parts.length === 0) return <Text {...props} name="whole" from={0} to={lines.length} />;
  return parts.map((part) => <Part key={part.id} {...props} part={part} />);
}

function Part({ part, ...props }: FilePartsProps & { part: ShownPart }) {
  const fileTexts = useFileTexts();
  const { id, title, lead, from, to } = part;
  return (
    <>
      <h4
        data-part={id}
        tabIndex={-1}
        className="sticky left-0 flex flex-wrap items-center gap-x-3 whitespace-normal border-y border-rule bg-paper px-3 py-1 font-sans font-normal"
      >
        <strong>{title}</strong>
        <span className="text-soft">{fileTexts.partLines(from + 1, to, lead)}</span>
      </h4>
      <Text {...props} name={id} from={from} to={to} />
    </>
  );
}

type TextProps = Omit<FilePartsProps, "parts"> & { readonly name: string; readonly from: number; readonly to: number };

function Text({ file, name, from, to, lines, changes, spans, hits, current, chosen, wrap, onChoose }: TextProps) {
  const shown = lines.slice(from, to);
  const tokens = useHighlight({ key: `${file.sha256} ${name}`, lines: shown, language: languageOf(file.mediaType) });
  return (
    <FileLines
      from={from}
      lines={shown}
      tokens={tokens}
      changes={changes}
      spans={spans}
      hits={hits.filter(({ line }) => from <= line && line < to)}
      current={current?.path === file.path ? current : undefined}
      chosen={chosen}
      wrap={wrap}
      onChoose={onChoose}
    />
  );
}
