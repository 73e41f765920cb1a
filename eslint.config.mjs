import boundaries from "eslint-plugin-boundaries";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";

/** Who may import whom: nobody, unless it stands here. Every layer may import itself and the layer `errors`. */
const layers = {
  errors: { folder: "lib/errors", mayImport: [] },
  answers: { folder: "lib/answers", mayImport: [] },
  topology: { folder: "lib/topology", mayImport: ["answers"] },
  powershell: { folder: "lib/powershell", mayImport: [] },
  plan: { folder: "lib/plan", mayImport: ["topology", "powershell"] },
  steps: { folder: "lib/steps", mayImport: ["plan", "topology", "powershell"] },
  // The manifest states a hash of bytes, and only `bundle` knows how text becomes bytes.
  render: { folder: "lib/render", mayImport: ["plan", "topology", "powershell", "bundle"] },
  bundle: { folder: "lib/bundle", mayImport: ["render"] },
  share: { folder: "lib/share", mayImport: ["answers"] },
  "command-output": { folder: "lib/command-output", mayImport: ["answers"] },
  generate: {
    folder: "lib/generate",
    mayImport: ["answers", "topology", "plan", "steps", "render", "bundle", "share", "difference"],
  },
  // What people bring back from their servers: result and facts files.
  records: { folder: "lib/records", mayImport: ["answers", "topology", "plan", "render"] },
  difference: { folder: "lib/difference", mayImport: [] },
  server: { folder: "lib/server", mayImport: ["answers", "records"] },
  ui: { folder: "components/ui", mayImport: [] },
  form: { folder: "components/form", mayImport: ["ui"] },
  components: {
    folder: "components",
    mayImport: [
      ...["ui", "form", "generate", "bundle", "share", "answers", "plan", "render", "topology"],
      ...["records", "difference", "command-output"],
    ],
  },
  app: { folder: "app", mayImport: ["components", "ui", "form", "generate", "bundle", "share", "answers", "server"] },
};

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

const anyLayer = Object.keys(layers);
const outsideWorld = ["net", "tls", "dns", "http", "https", "http2", "dgram"].flatMap((name) => [name, `node:${name}`]);

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
  { files: ["scripts/server/service-worker.js"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: testFiles,
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: true },
      "boundaries/elements": anyLayer.map((type) => ({ type, pattern: layers[type].folder })),
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
          policies: anyLayer.map((type) => ({
            from: { element: { type } },
            allow: { to: { element: { types: { anyOf: [type, "errors", ...layers[type].mayImport] } } } },
          })),
        },
      ],
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: [...testFiles, "lib/server/**"],
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
