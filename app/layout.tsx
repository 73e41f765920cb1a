import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/frame/site-frame";
import { startTexts } from "@/components/messages/en-start";
import "./globals.css";

const product = "OWA IM Deployment Wizard";

export const metadata: Metadata = {
  // Cards of other sites need a whole address; whoever serves the wizard in public says which when it is built.
  metadataBase: new URL(process.env["PUBLIC_ADDRESS"] ?? "http://localhost:3000"),
  title: { default: product, template: `%s – ${product}` },
  description: startTexts.lead,
  openGraph: { title: startTexts.title, description: startTexts.lead, siteName: product },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        <SiteFrame>{children}</SiteFrame>
      </body>
    </html>
  );
}
