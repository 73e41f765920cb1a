import boundaries from "eslint-plugin-boundaries";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";
import { belowAll, layers } from "./eslint-layers.mjs";

/** From a text to PowerShell: only the places that hold text of ours may go this way, so that no answer becomes code. */
const noPowerShellFromText = {
  regex: "(^@/lib/powershell|^\\.\\.?(/.*)?)/ps$",
  importNames: ["psFromLines"],
  message: "Only lib/powershell and lib/render/powershell make PowerShell; a value goes into the plan block.",
};

const thePureCore = {
  regex: "^(node:|react|next|@tanstack/|fs$|path$|crypto$|child_process$)|^@/lib/testing/",
  message: "The core is pure.",
};

/** Where a rule of the product is not a rule for what only runs in tests. */
const testFiles = ["**/*.test.{ts,tsx}", "lib/testing/**", "e2e/**"];

const outsideWorld = ["net", "tls", "dns", "http", "https", "http2", "dgram"].flatMap((name) => [name, `node:${name}`]);

/** Only components/storage touches them. */
const browserStores = ["localStorage", "sessionStorage"];

const noMarkupFromData = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is shown as text, never as markup." },
  {
    selector: "JSXAttribute[name.name='style']",
    message: "The content security policy refuses style attributes; use a class.",
  },
];
const noUnknownHosts = [
  {
    selector: "CallExpression[callee.name='fetch']:not([arguments.0.type='Literal'])",
    message: "Only a constant address may be fetched: no code path opens a connection to a host that a user named.",
  },
];
const sameEverywhere = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The core has no clock." },
  {
    selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]",
    message: "The core has no locale.",
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "The core has no randomness." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The core has no clock." },
];

const config = [
  {
    ignores: [
      ".next/**",
      ".cache/**",
      "out/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
      "**/bin/**",
      "**/obj/**",
    ],
  },
  ...nextCoreWebVitals,
  ...nextTypeScript,
  {
    rules: {
      "max-lines": ["error", { max: 300 }],
      "no-restricted-syntax": ["error", ...noMarkupFromData, ...noUnknownHosts],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  { files: ["**/*.gen.ts"], rules: { "max-lines": "off" } },
  { files: testFiles, rules: { "no-restricted-syntax": ["error", ...noMarkupFromData] } },
  // It passes on the page's own requests, after it has seen that they go to its own origin.
  { files: ["server/service-worker.js"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["{app,components,lib,server}/**/*.{ts,tsx}"],
    ignores: testFiles,
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: true },
      "boundaries/elements": Object.entries(layers).map(([type, { folder }]) => ({ type, pattern: folder })),
    },
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: outsideWorld,
          patterns: [{ group: ["@/lib/testing/*"], message: "Only tests use it." }, noPowerShellFromText],
        },
      ],
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: Object.entries(layers).map(([type, { mayImport }]) => ({
            from: { element: { type } },
            allow: { to: { element: { types: { anyOf: [type, ...belowAll(type), ...mayImport] } } } },
          })),
        },
      ],
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: [...testFiles, "components/storage/**"],
    rules: {
      "no-restricted-globals": ["error", ...browserStores],
      "no-restricted-properties": ["error", ...browserStores.map((property) => ({ property }))],
    },
  },
  { files: ["server/**/*.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["lib/**/*.ts"],
    ignores: [...testFiles, "lib/api/**"],
    rules: {
      "no-restricted-syntax": ["error", ...noMarkupFromData, ...noUnknownHosts, ...sameEverywhere],
      "no-restricted-imports": [
        "error",
        {
          patterns: [thePureCore, noPowerShellFromText],
        },
      ],
    },
  },
  {
    files: ["lib/powershell/**/*.ts", "lib/render/powershell/**/*.ts"],
    ignores: testFiles,
    rules: { "no-restricted-imports": ["error", { patterns: [thePureCore] }] },
  },
];

export default config;
