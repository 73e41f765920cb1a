import type { BundleFile } from "@/lib/files/types";
import { useFileTexts } from "@/components/messages/files";

/** A drawing of the bundle as the picture that it is: these very bytes, shown where no program in them could run. */
export function FilePicture({ file: { path, text } }: { file: BundleFile }) {
  const fileTexts = useFileTexts();
  return (
    // eslint-disable-next-line @next/next/no-img-element -- The picture is made in the browser; there is nothing to optimise.
    <img
      src={`data:image/svg+xml,${encodeURIComponent(text)}`}
      alt={fileTexts.picture(path)}
      className="max-w-full border border-rule"
    />
  );
}
