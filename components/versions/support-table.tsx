import { exchangeProducts, exchangeVersions, lyncProducts, lyncVersions } from "@/lib/answers/products";
import { exchangeSupport, lyncSupport, type SupportDates } from "@/lib/answers/support-dates";
import { usePairTexts } from "@/components/messages/pairs";

/** Until when Microsoft supports each product. */
export function SupportTable() {
  const texts = usePairTexts();
  const { columns } = texts.supportDates;
  const rows: readonly (readonly [string, SupportDates])[] = [
    ...exchangeVersions.map((version) => [exchangeProducts[version].name, exchangeSupport[version]] as const),
    ...lyncVersions.map((version) => [lyncProducts[version].name, lyncSupport[version]] as const),
  ];
  const paid = rows.flatMap(([name, dates]) => ("paidUpdates" in dates ? [name] : []));
  return (
    <div className="space-y-2 pt-4">
      {/* With large letters three columns are wider than a narrow window. */}
      <div className="scrolls-sideways overflow-x-auto">
        <table className="w-full border-collapse text-left text-small">
          <caption className="pb-2 text-left text-base font-bold">{texts.dates}</caption>
          <thead>
            <tr className="border-b border-edge align-bottom">
              {[columns.product, columns.mainstream, columns.extended].map((column) => (
                <th key={column} scope="col" className="py-1 pr-3 font-bold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, dates]) => (
              <tr key={name} className="border-b border-rule align-top">
                <th scope="row" className="py-1.5 pr-3 font-normal">
                  {name}
                </th>
                <Dates dates={dates} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-small text-soft">{texts.paidUpdates(paid)}</p>
    </div>
  );
}

function Dates({ dates }: { dates: SupportDates }) {
  const { notBefore } = usePairTexts().supportDates;
  if ("notBefore" in dates)
    return (
      <td colSpan={2} className="py-1.5">
        {notBefore(dates.notBefore)}
      </td>
    );
  return (
    <>
      <td className="whitespace-nowrap py-1.5 pr-3">{dates.mainstream}</td>
      <td className="whitespace-nowrap py-1.5">{dates.extended}</td>
    </>
  );
}
