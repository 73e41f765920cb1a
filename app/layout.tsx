import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/frame/site-frame";
import { LanguageProvider } from "@/components/messages/language-provider";
import { messagesFor } from "@/components/messages/messages-for";
import { siteLanguage } from "@/components/messages/site-language";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { frame, start } = await messagesFor(siteLanguage);
  return {
    // Cards of other sites need a whole address; whoever serves the wizard in public says which when it is built.
    metadataBase: new URL(process.env["PUBLIC_ADDRESS"] ?? "http://localhost:3000"),
    title: { default: frame.product, template: frame.titleOf("%s") },
    description: start.lead,
    openGraph: { title: start.title, description: start.lead, siteName: frame.product },
  };
}

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={siteLanguage}>
      <body>
        <LanguageProvider language={siteLanguage}>
          <SiteFrame>{children}</SiteFrame>
        </LanguageProvider>
      </body>
    </html>
  );
}
