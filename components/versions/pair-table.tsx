import { pairOf, type Verdict } from "@/lib/answers/pairs";
import { exchangeProducts, exchangeVersions, lyncVersions } from "@/lib/answers/products";
import type { ExchangeVersion, LyncVersion } from "@/lib/answers/types";
import { usePairTexts } from "@/components/messages/pairs";

const looks: Readonly<Record<Verdict, string>> = {
  planned: "text-ink",
  warned: "text-caution",
  refused: "text-stop",
};

export interface PairTableProps {
  /** What is chosen so far is marked. */
  readonly exchange?: ExchangeVersion | null | undefined;
  readonly lync?: LyncVersion | null | undefined;
}

/** Every version of Exchange beside every version of Lync, each pair with its verdict in a word. */
export function PairTable({ exchange, lync }: PairTableProps) {
  const texts = usePairTexts();
  const head = (isChosen: boolean) => (isChosen ? "font-bold text-accent" : "font-bold");
  return (
    <table className="w-full table-fixed border-collapse text-left text-small">
      <caption className="pb-2 text-left text-base font-bold">
        {texts.caption}
        <span className="block text-small font-normal text-soft md:hidden">{texts.shortestMeans}</span>
      </caption>
      <thead>
        <tr className="border-b border-edge align-bottom">
          <th scope="col" className="w-[24%] py-1 pr-2 font-bold">
            {texts.exchange}
          </th>
          {lyncVersions.map((version) => (
            <th key={version} scope="col" className={`px-0.5 py-1 ${head(version === lync)} md:px-2`}>
              <span className="md:hidden">{texts.shortest[version]}</span>
              <span className="hidden md:inline">{texts.short[version]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exchangeVersions.map((row) => (
          <tr key={row} className="border-b border-rule align-top">
            <th scope="row" className={`py-1.5 pr-2 ${head(row === exchange)}`}>
              {texts.shortExchange[row]}
            </th>
            {lyncVersions.map((column) => (
              <Cell key={column} row={row} column={column} isChosen={row === exchange && column === lync} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly row: ExchangeVersion;
  readonly column: LyncVersion;
  readonly isChosen: boolean;
}

function Cell({ row, column, isChosen }: CellProps) {
  const texts = usePairTexts();
  const { verdict } = pairOf(row, column);
  const isNotYet = !exchangeProducts[row].planned && verdict !== "refused";
  const frame = isChosen ? "bg-accentWash outline outline-2 -outline-offset-2 outline-accent" : "";
  return (
    <td className={`px-1 py-1.5 md:px-2 ${frame} ${isNotYet ? "text-soft" : looks[verdict]}`}>
      {isNotYet ? texts.notYet : texts.verdicts[verdict]}
      {isChosen ? <span className="sr-only"> ({texts.yours})</span> : null}
    </td>
  );
}
