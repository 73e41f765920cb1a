import type { TracedAnswer } from "@/lib/answers/trace";
import type { TracedSpan } from "@/lib/generate/traced-spans";
import type { ScriptPart } from "@/lib/render/powershell/script-parts";
import type { BundleFile } from "@/lib/render/types";
import { fileTexts } from "@/components/messages/en-files";
import { Button } from "@/components/ui/button";
import type { Hit } from "./file-search";
import { FileLines } from "./file-lines";
import { languageOf } from "./token";
import { useHighlight } from "./use-highlight";

export interface FilePartsProps {
  readonly file: BundleFile;
  /** Number of scripts in the bundle: so many share the machinery. */
  readonly scripts: number;
  readonly lines: readonly string[];
  readonly parts: readonly ScriptPart[];
  readonly changes: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, TracedSpan>;
  readonly hits: readonly Hit[];
  readonly current: Hit | undefined;
  readonly machineryShown: boolean;
  readonly onMachinery: (shown: boolean) => void;
  readonly chosen: readonly TracedAnswer[] | undefined;
  readonly onChoose: (answers: readonly TracedAnswer[]) => void;
}

/** The text of a file; a script comes in its parts, with the machinery folded until somebody wants it. */
export function FileParts(props: FilePartsProps) {
  const { parts, lines } = props;
  if (parts.length === 0) return <Text {...props} name="whole" from={0} to={lines.length} />;
  return parts.map((part) => <Part key={part.id} {...props} part={part} />);
}

function Part({ part, ...props }: FilePartsProps & { part: ScriptPart }) {
  const { id, from, to } = part;
  const isMachinery = id === "machinery";
  const { machineryShown, onMachinery, scripts } = props;
  return (
    <>
      <h4
        data-part={id}
        tabIndex={-1}
        className="sticky left-0 flex flex-wrap items-center gap-x-3 whitespace-normal border-y border-rule bg-paper px-3 py-1 font-sans font-normal"
      >
        <strong>{fileTexts.parts[id]}</strong>
        <span className="text-soft">{`${fileTexts.lines(from + 1, to)}: ${fileTexts.partLeads[id]}`}</span>
      </h4>
      {isMachinery ? (
        <p className="sticky left-0 flex flex-wrap items-center gap-x-3 gap-y-1 whitespace-normal px-3 py-2 font-sans">
          <span>{fileTexts.folded(to - from, scripts)}</span>
          <Button size="small" aria-expanded={machineryShown} onClick={() => onMachinery(!machineryShown)}>
            {machineryShown ? fileTexts.fold : fileTexts.unfold}
          </Button>
        </p>
      ) : null}
      {isMachinery && !machineryShown ? null : <Text {...props} name={id} from={from} to={to} />}
    </>
  );
}

type TextProps = Omit<FilePartsProps, "parts"> & { readonly name: string; readonly from: number; readonly to: number };

function Text({ file, name, from, to, lines, changes, spans, hits, current, chosen, onChoose }: TextProps) {
  const shown = lines.slice(from, to);
  // The machinery is one text in every script, so it is coloured once.
  const key = name === "machinery" ? "machinery" : `${file.sha256} ${name}`;
  const tokens = useHighlight({ key, lines: shown, language: languageOf(file.mediaType) });
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
      onChoose={onChoose}
    />
  );
}
