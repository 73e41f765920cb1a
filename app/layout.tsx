import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { TakeDrops } from "@/components/facts/take-drops";
import siteIcon from "@/components/frame/site-icon.svg";
import { SiteFrame } from "@/components/frame/site-frame";
import { themeScript } from "@/components/frame/theme-preference";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { frame, site, start } = await messagesFor(siteLanguage);
  return {
    ...cardFor(process.env["PUBLIC_ADDRESS"], {
      title: start.title,
      description: start.lead,
      siteName: frame.product,
      images: [{ url: "/opengraph-image.png", width: 1200, height: 630, alt: site.imageAlt(start.title) }],
    }),
    title: { default: frame.product, template: site.titleOf("%s") },
    description: start.lead,
    // A file of its own: in the page, it would be there twice before the first paint.
    icons: { icon: siteIcon.src },
  };
}

/**
 * What other sites show of a link. It needs a whole address, which is known only to whoever builds for others; without one a
 * title and a description must do.
 */
function cardFor(address: string | undefined, card: Metadata["openGraph"]): Metadata {
  return address ? { metadataBase: new URL(address), openGraph: card } : {};
}

export const viewport: Viewport = { colorScheme: "light dark" };

/** Gives the pages their language. English ones carry it themselves, so they are built without the provider. */
async function Language({ children }: { children: ReactNode }) {
  if (process.env.WIZARD_LANGUAGE === "en-GB") return children;
  const { LanguageProvider } = await import("@/components/messages/language-provider");
  return <LanguageProvider language={siteLanguage}>{children}</LanguageProvider>;
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme that was chosen is on the page before this program is.
    <html lang={siteLanguage} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body>
        <Language>
          <SiteFrame>{children}</SiteFrame>
          <TakeDrops />
        </Language>
      </body>
    </html>
  );
}
