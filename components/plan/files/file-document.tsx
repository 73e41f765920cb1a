import type { BundleFile } from "@/lib/files/types";
import { withoutPageFoot } from "@/lib/render/html/style";
import { useFileTexts } from "@/components/messages/files";

/**
 * A document of the bundle as it looks, in a frame of an origin of its own where no program could run. The frame gets what
 * the file holds but for the foot of its printed pages, which the policy of the pages does not allow and no screen shows.
 */
export function FileDocument({ file: { path, text } }: { file: BundleFile }) {
  const fileTexts = useFileTexts();
  return (
    <iframe
      title={fileTexts.document(path)}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      src={`data:text/html;charset=utf-8,${encodeURIComponent(withoutPageFoot(text))}`}
      className="h-[75vh] w-full border border-rule"
    />
  );
}
