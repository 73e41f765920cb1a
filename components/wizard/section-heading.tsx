import { sectionIds, sections, type SectionId } from "@/lib/answers/sections";
import { PageHeading } from "@/components/frame/page-heading";
import { en } from "@/components/messages/en";

/** The question of a section, and why it is asked. */
export function SectionHeading({ id }: { id: SectionId }) {
  const section = sections.find((candidate) => candidate.id === id);
  return (
    <header className="space-y-3">
      <p className="hidden text-small text-soft md:block">
        {en.journey.position(sectionIds.indexOf(id) + 1, sectionIds.length)}
      </p>
      <PageHeading>{section?.title}</PageHeading>
      <p className="text-lead text-soft">{section?.why}</p>
    </header>
  );
}
