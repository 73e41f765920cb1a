import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { startTexts } from "@/components/messages/en-start";
import "./globals.css";

const product = "OWA IM Deployment Wizard";

export const metadata: Metadata = {
  title: { default: product, template: `%s – ${product}` },
  description: startTexts.lead,
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
