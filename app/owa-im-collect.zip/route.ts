import { collectArchive, collectArchiveName } from "@/lib/generate/collect";

/** Made once, with the pages: it knows nothing of anybody, and can be saved before a program runs. */
export const dynamic = "force-static";

export function GET(): Response {
  return new Response(collectArchive(), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${collectArchiveName}"`,
    },
  });
}
