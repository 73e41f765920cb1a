/** The language that the pages are built in, by its tag (BCP 47); `components/messages/languages.ts` names the others. */
const language = process.env.WIZARD_LANGUAGE || "en-GB";

/** @type {import("next").NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  env: { WIZARD_LANGUAGE: language },
  // Two builds can be side by side.
  distDir: process.env.BUILD_FOLDER || ".next",
  turbopack: {
    root: __dirname,
    // The language that a test makes of English, to find words that are in no catalogue.
    resolveAlias:
      language === "en-XA" ? { "@/components/messages/languages": "./e2e/pseudo-language/languages.ts" } : {},
  },
  // One round trip less before the first paint; the policy of each page allows exactly its own styles.
  // Fewer and larger files: each costs a request and a kilobyte of headers, and a page loads two to five less.
  experimental: { inlineCss: true, turbopackChunking: { minChunkSize: 100_000 } },
  // `npm test` checks the types of everything; a build does not depend on the types of tests.
  typescript: { ignoreBuildErrors: true },
};
