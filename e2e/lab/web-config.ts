/** How a fixture of web.config is written. */
export interface WebConfigForm {
  readonly encoding?: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "iso-8859-1";
  readonly newline?: "\r\n" | "\n" | "\r" | "mixed";
  readonly indent?: string;
  /** Text of the whole appSettings element, when it is not the usual one. */
  readonly appSettings?: string;
  /** Text before the root element, after the XML declaration. */
  readonly prolog?: string;
  /** Adds location elements until the file has at least this many bytes. */
  readonly minimumBytes?: number;
}

/** The keys of a fresh Exchange 2013 file: both IM values are there and empty (BASE). */
export const freshSettings = `<appSettings>
    <add key="LogonSettings.SignOutKind" value="DefaultSignOut" />
    <add key="OWAVdirName" value="OWA" />
    <add key="IMCertificateThumbprint" value="" />
    <add key="IMServerName" value="" />
    <add key="HttpProxyType" value="Owa" />
  </appSettings>`;

/** The keys as an earlier change left them. */
export const configured = (thumbprint: string, pool: string): string =>
  freshSettings
    .replace('IMCertificateThumbprint" value=""', `IMCertificateThumbprint" value="${thumbprint}"`)
    .replace('IMServerName" value=""', `IMServerName" value="${pool}"`);

/** Bytes of a realistic web.config of Outlook Web App. */
export function webConfig(form: WebConfigForm = {}): Buffer {
  const declared = form.encoding?.startsWith("utf-16")
    ? "utf-16"
    : form.encoding === "iso-8859-1"
      ? "iso-8859-1"
      : "utf-8";
  const lines = [
    `<?xml version="1.0" encoding="${declared}"?>`,
    ...(form.prolog === undefined ? [] : [form.prolog]),
    "<configuration>",
    "  <!-- Größe und 'Anführung' \"hier\": text beyond ASCII -->",
    ...`  ${form.appSettings ?? freshSettings}`.split("\n"),
    "  <system.web>",
    '    <compilation defaultLanguage="c#" debug="false" />',
    "    <httpRuntime maxRequestLength='35000' requestValidationMode=\"2.0\"/>",
    "  </system.web>",
    ...filler(form.minimumBytes ?? 0),
    "</configuration>",
    "",
  ];
  const indent = form.indent ?? "  ";
  const shifted = lines.map((line) => line.replace(/^( {2})+/, (blanks) => indent.repeat(blanks.length / 2)));
  return encode(joinLines(shifted, form.newline ?? "\r\n"), form.encoding ?? "utf-8");
}

function joinLines(lines: readonly string[], newline: NonNullable<WebConfigForm["newline"]>): string {
  if (newline !== "mixed") return lines.join(newline);
  return lines
    .map((line, index) => (index === lines.length - 1 ? line : `${line}${index % 2 === 0 ? "\r\n" : "\n"}`))
    .join("");
}

function filler(bytes: number): string[] {
  const element = (index: number) =>
    `  <location path="folder-${index}"><system.web><authorization><allow users="*" /></authorization></system.web></location>`;
  return Array.from({ length: Math.ceil(bytes / element(0).length) }, (_, index) => element(index));
}

function encode(text: string, encoding: NonNullable<WebConfigForm["encoding"]>): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-8-bom") return Buffer.from(`\uFEFF${text}`, "utf8");
  if (encoding === "utf-16le") return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return Buffer.from(text, "latin1");
}

const settings = (...rows: readonly string[]) =>
  ["<appSettings>", ...rows.map((row) => `    ${row}`), "  </appSettings>"].join("\n");

/** Files that can be edited safely [criterion 33], by what is special about them. */
export const editableForms: Readonly<Record<string, WebConfigForm>> = {
  "UTF-8 without BOM": {},
  "UTF-8 with BOM": { encoding: "utf-8-bom" },
  "UTF-16LE": { encoding: "utf-16le" },
  "ISO 8859-1": { encoding: "iso-8859-1" },
  LF: { newline: "\n" },
  "mixed line ends": { newline: "mixed" },
  tabs: { indent: "\t" },
  "comments, and a commented-out key": {
    appSettings: settings(
      '<!-- <add key="IMServerName" value="old.example" /> -->',
      '<add key="OWAVdirName" value="OWA" />',
      "<!-- end -->",
    ),
  },
  "an empty element": { appSettings: "<appSettings/>" },
  "an empty element with a blank": { appSettings: "<appSettings />" },
  "an element without children": { appSettings: "<appSettings></appSettings>" },
  "no IM keys": { appSettings: settings('<add key="OWAVdirName" value="OWA" />') },
  "one key of two": { appSettings: settings('<add key="IMServerName" value="" />') },
  "attributes on lines of their own": {
    appSettings: settings(
      "<add",
      '      key="IMCertificateThumbprint"',
      '      value=""',
      "    />",
      '<add key="IMServerName"',
      '      value="" />',
    ),
  },
  "attributes in single quotes": {
    appSettings: settings("<add key='IMCertificateThumbprint' value='' />", "<add key='IMServerName' value='a\"b' />"),
  },
  "value before key": {
    appSettings: settings('<add value="" key="IMCertificateThumbprint" />', '<add value="x" key="IMServerName" />'),
  },
  "keys in other case": {
    appSettings: settings('<add key="imcertificatethumbprint" value="" />', '<add key="IMSERVERNAME" value="" />'),
  },
  "an open and a close tag": {
    appSettings: settings(
      '<add key="IMCertificateThumbprint" value=""></add>',
      '<add key="IMServerName" value="" ></add >',
    ),
  },
  "a value with entities": {
    appSettings: settings(
      '<add key="IMCertificateThumbprint" value="&#x41;&amp;&lt;" />',
      '<add key="IMServerName" value="" />',
    ),
  },
  "a greater-than sign in a value": {
    appSettings: settings('<add key="A" value="x>y" />', '<add key="IMServerName" value="a>b" />'),
  },
  "one line": {
    appSettings:
      '<appSettings><add key="IMCertificateThumbprint" value=""/><add key="IMServerName" value=""/></appSettings>',
  },
  "a key in text that is no element": {
    appSettings: settings(
      '<!-- > <add key="IMServerName" value="a" /> -->',
      '<![CDATA[ <add key="IMServerName" value="b" /> ]]>',
      '<?old <add key="IMServerName" value="c" /> ?>',
      '<add key="IMServerName" value="d" />',
    ),
  },
  "a key removed before it is added": {
    appSettings: settings("<clear />", '<remove key="IMServerName" />', '<add key="IMServerName" value="a" />'),
  },
  "blanks around the equals signs": {
    appSettings: settings(
      '<add key = "IMServerName"  value\n =\n "x" />',
      "<add key\t=\t'IMCertificateThumbprint'\tvalue\t=\t''/>",
    ),
  },
  "attributes that only look like the two": {
    appSettings: settings(
      '<add x-key="IMServerName" key="A" value="1" />',
      '<add key="B" value="key=&quot;IMServerName&quot;" />',
    ),
  },
  "keys as entities": {
    appSettings: settings(
      '<add key="IM&#x53;erverName" value="" />',
      '<add key="&#73;MCertificateThumbprint" value="" />',
    ),
  },
  "a value over two lines": {
    appSettings: settings('<add key="A" value="one\n    two" />', '<add key="IMServerName" value="three\n    four" />'),
  },
  "a line break of its own kind": { newline: "\r" },
  "UTF-16BE": { encoding: "utf-16be" },
  "a commented document type": { prolog: "<!-- <!DOCTYPE html> -->" },
  "elements that hold nothing but add": {
    appSettings: `${freshSettings}\n  <a><add name="x" /><b><add name="y" /></b></a>\n  <c><d /></c>`,
  },
  "one megabyte": { minimumBytes: 1_000_000 },
};

/** Files that must be refused [criterion 34], by their fault. A read-only file is made with chmod. */
export const refusedForms: Readonly<Record<string, WebConfigForm>> = {
  "a key twice": {
    appSettings: settings('<add key="IMServerName" value="" />', '<add key="IMServerName" value="" />'),
  },
  "a key twice in different case": {
    appSettings: settings('<add key="IMServerName" value="" />', '<add key="imservername" value="" />'),
  },
  configSource: { appSettings: '<appSettings configSource="app.config" />' },
  "no appSettings": { appSettings: "<connectionStrings />" },
  "AppSettings in other case": { appSettings: freshSettings.replaceAll("appSettings>", "AppSettings>") },
  "appSettings deeper in the tree": { appSettings: `<location path="x">${freshSettings}</location>` },
  "two appSettings": { appSettings: `${freshSettings}\n  ${freshSettings}` },
  "a DTD": { prolog: "<!DOCTYPE configuration [<!ENTITY x 'y'>]>" },
  "malformed XML": { appSettings: '<appSettings><add key="IMServerName" value=""></appSettings>' },
  "an encrypted section": {
    appSettings:
      '<appSettings configProtectionProvider="RsaProtectedConfigurationProvider"><EncryptedData /></appSettings>',
  },
};
