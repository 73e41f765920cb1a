import { useOpenTexts } from "@/components/messages/open";
import { useReviewTexts } from "@/components/messages/review";
import { useSectionNames } from "@/components/messages/section-names";
import { ValueList } from "@/components/answers/value-list";
import type { Difference, Values } from "./differences";

/** What the sender answered beside what the reader has, for the answers that differ. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  const openTexts = useOpenTexts();
  const sectionNames = useSectionNames();
  const columns = [openTexts.answer, openTexts.theirs, openTexts.yourDraft];
  return (
    <table className="block w-full text-left md:table md:table-fixed">
      <thead className="sr-only text-small md:not-sr-only md:table-header-group">
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className="py-2 pr-6 font-bold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block border-b border-rule md:table-row-group">
        {differences.map(({ section, path, label, theirs, mine, same }) => (
          <tr key={path} className="block border-t border-rule py-3 align-top md:table-row md:py-0">
            <th scope="row" className="block pr-6 font-normal md:table-cell md:py-3">
              <span className="block font-bold">{label}</span>
              {label === sectionNames[section] ? null : (
                <span className="block text-small text-soft">{sectionNames[section]}</span>
              )}
              {same > 0 ? <span className="block text-small text-soft">{openTexts.sameEntries(same)}</span> : null}
            </th>
            <Side name={openTexts.theirs} values={theirs} />
            <Side name={openTexts.yourDraft} values={mine} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ name, values }: { name: string; values: Values | undefined }) {
  const reviewTexts = useReviewTexts();
  const openTexts = useOpenTexts();
  return (
    <td className="block min-w-0 break-words pr-6 pt-2 md:table-cell md:py-3">
      <span className="block text-small text-soft md:hidden">{name}</span>
      {values?.length ? (
        <ValueList values={values} />
      ) : (
        <span className="text-soft">{values ? reviewTexts.notAnswered : openTexts.notNeeded}</span>
      )}
    </td>
  );
}
